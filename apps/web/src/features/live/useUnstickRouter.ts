import { useEffect, useReducer } from 'react';

/** Milliseconds after the server's answer at which the page is rendered once more. */
const NUDGES = [100, 500, 1500];

/**
 * The router sometimes never shows a page whose answer has arrived: the render that waits for it is not told (Next 15.5,
 * github.com/vercel/next.js/issues/98305; mended in 16). Any change of state has it look again, so a few follow every
 * answer. A browser that cannot tell of answers is left as it is.
 */
export function useUnstickRouter(): void {
  const [, nudge] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => name.includes('_rsc='))) {
        for (const pause of NUDGES) {
          setTimeout(nudge, pause);
        }
      }
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  }, []);
}
