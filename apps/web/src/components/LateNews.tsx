'use client';
import { useEffect, useState } from 'react';
import { later } from './later.tsx';

const Toaster = later(async () => (await import('./Toaster.tsx')).Toaster);
const LiveRegion = later(async () => (await import('./LiveRegion.tsx')).LiveRegion);

/** Toasts and the live region: nothing can be said before the page is awake, so neither is part of the first paint. */
export function LateNews() {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return (
    awake && (
      <>
        <Toaster />
        <LiveRegion />
      </>
    )
  );
}
