'use client';
import { type ComponentType, createElement, lazy, Suspense } from 'react';

interface LaterOptions {
  /** Starts fetching with the page's own script instead of when the part first renders. */
  ahead?: boolean;
}

/**
 * A part whose code is not needed for the first paint: the server renders its HTML, the browser fetches and wakes it
 * afterwards. A third of the size of the framework's own helper, which adds nothing we use.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { ahead = false }: LaterOptions = {},
): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  if (ahead && typeof window !== 'undefined') {
    load().catch(() => undefined);
  }
  const part = (props: P) => <Suspense>{createElement(Part, props)}</Suspense>;
  return part;
}
