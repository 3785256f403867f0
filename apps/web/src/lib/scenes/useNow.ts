'use client';
import { useEffect, useState } from 'react';

/** Milliseconds since 1970, anew every second while `ticking`; null on the server, before the page wakes, and at rest. */
export function useNow(ticking: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!ticking) {
      return undefined;
    }
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
      setNow(null);
    };
  }, [ticking]);
  return now;
}
