'use client';
import { useEffect, useState } from 'react';
import { alertKey, reachedLevel } from './capAlert.ts';

interface Watched {
  /** A novela's id, or the month. */
  readonly scope: string;
  readonly spent: number;
  readonly held: number;
  readonly cap: number | null;
}

const readDismissed = (key: string): number => {
  try {
    return Number(localStorage.getItem(key) ?? 0);
  } catch {
    return 0;
  }
};

/** The level to tell about, once per level, and how to put it away. Null on the server and when nothing is new. */
export function useAlertLevel(watched: Watched | null): readonly [number | null, () => void] {
  const key = watched?.cap == null ? null : alertKey(watched.scope, watched.cap);
  const level = watched === null ? null : reachedLevel(watched);
  const [dismissed, setDismissed] = useState<{ key: string; level: number } | null>(null);
  useEffect(() => {
    setDismissed(key === null ? null : { key, level: readDismissed(key) });
  }, [key]);
  const known = dismissed !== null && dismissed.key === key;
  const shown = known && level !== null && level > dismissed.level ? level : null;
  const dismiss = () => {
    if (key === null || level === null) {
      return;
    }
    setDismissed({ key, level });
    try {
      localStorage.setItem(key, String(level));
    } catch {
      // Storage is forbidden: the alert stays away as long as the page.
    }
  };
  return [shown, dismiss];
}
