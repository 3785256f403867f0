'use client';
import { useSyncExternalStore } from 'react';

const QUERIES = ['(prefers-reduced-motion: reduce)', '(prefers-reduced-data: reduce)'];

function subscribe(changed: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) {
    list.addEventListener('change', changed);
  }
  return () => {
    for (const list of lists) {
      list.removeEventListener('change', changed);
    }
  };
}

function read(): boolean {
  return QUERIES.some((query) => window.matchMedia(query).matches);
}

/** True when the reader asked for less motion or less data: nothing then plays by itself. */
export function useCalm(): boolean {
  return useSyncExternalStore(subscribe, read, () => true);
}
