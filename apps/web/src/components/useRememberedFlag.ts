'use client';
import { useCallback, useEffect, useState } from 'react';

/** A yes or no that survives a reload in this browser; `initial` until it is read. */
export function useRememberedFlag(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(name);
      setValue(kept === null ? initial : kept === 'true');
    } catch {
      // Storage is forbidden here: the choice lives as long as the page.
    }
  }, [name, initial]);
  const change = useCallback(
    (next: boolean) => {
      setValue(next);
      try {
        localStorage.setItem(name, String(next));
      } catch {
        // Same: the choice lives as long as the page.
      }
    },
    [name],
  );
  return [value, change];
}
