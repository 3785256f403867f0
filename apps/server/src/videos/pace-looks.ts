import type { FollowPace } from './video-deps.ts';

const usualPace: FollowPace = { firstLook: 0.5, every: 2, slowest: 5 };
const longestFirstWait = 15;
const whileStuck = 60;

/** Seconds from the order to the first look at a render that usually takes `usual` seconds. Pure. */
export const firstLook = (usual: number, pace: FollowPace = usualPace): number =>
  Math.min(usual * pace.firstLook, longestFirstWait);

/**
 * Seconds to the next look: often around the usual time, slower once it is well past, rarely when the render counts
 * as stuck. Pure.
 */
export const nextLook = (
  { elapsed, usual, stuck }: { readonly elapsed: number; readonly usual: number; readonly stuck: boolean },
  pace: FollowPace = usualPace,
): number => {
  if (stuck) return Math.max(whileStuck, pace.slowest);
  return elapsed > usual * 2 ? pace.slowest : pace.every;
};

/** Milliseconds past its deadline after which nobody looks at a render any more until a person asks for it. */
export const watchedPastDeadlineMs = 6 * 3_600_000;
