'use client';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Whether `element` fills the screen, and the switch. Does nothing where the browser has no such mode. */
export function useFullscreen(element: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement === element.current && element.current !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [element]);
  const toggle = useCallback(() => {
    const change =
      document.fullscreenElement === null
        ? element.current?.requestFullscreen?.()
        : document.exitFullscreen();
    change?.catch(() => setFull(false));
  }, [element]);
  return [full, toggle];
}
