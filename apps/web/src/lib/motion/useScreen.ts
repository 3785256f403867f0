'use client';
import { useSyncExternalStore } from 'react';

/** `phone` below 768 px, where the strip is a vertical list; `tablet` below 1024 px, where the side column is a drawer. */
export type Screen = 'phone' | 'tablet' | 'wide';

const BELOW = [
  ['phone', '(max-width: 767.98px)'],
  ['tablet', '(max-width: 1023.98px)'],
] as const;

function subscribe(changed: () => void): () => void {
  const lists = BELOW.map(([, query]) => window.matchMedia(query));
  for (const list of lists) {
    list.addEventListener('change', changed);
  }
  return () => {
    for (const list of lists) {
      list.removeEventListener('change', changed);
    }
  };
}

const read = (): Screen => BELOW.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'wide';

/** How much room the window has; `wide` while rendering on the server. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, read, () => 'wide');
}
