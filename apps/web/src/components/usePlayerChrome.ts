'use client';
import { useCallback, useEffect, useState } from 'react';

const STAY_MILLISECONDS = 3000;

/** Controls stay 3 s after the last movement while playing, and always while paused. */
export function usePlayerChrome(playing: boolean): { visible: boolean; wake: () => void } {
  const [wokenAt, setWokenAt] = useState(0);
  const [asleep, setAsleep] = useState(false);
  const wake = useCallback(() => setWokenAt(Date.now()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every movement starts the three seconds again.
  useEffect(() => {
    setAsleep(false);
    if (!playing) {
      return undefined;
    }
    const timer = setTimeout(() => setAsleep(true), STAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, wokenAt]);
  return { visible: !(playing && asleep), wake };
}
