import type { NovelaVideo } from '@novela/contract/videos';

type Estimated = Pick<NovelaVideo, 'etaSeconds'>;

const known = new WeakMap<Estimated, number>();

/**
 * When a scene should be ready, in milliseconds since 1970, or null when nobody says. An estimate counts from the `now`
 * at which its record was first looked at: the same record always gives the same answer.
 */
export const readyAt = (record: Estimated, now: number): number | null => {
  if (record.etaSeconds === null) {
    return null;
  }
  const at = known.get(record) ?? now + record.etaSeconds * 1000;
  known.set(record, at);
  return at;
};

/** Whole seconds until a moment, at least 1; null once it is past. Both in milliseconds since 1970. Pure. */
export const secondsUntil = (at: number, now: number): number | null =>
  at < now ? null : Math.max(1, Math.round((at - now) / 1000));

/**
 * Whole seconds a scene should still take; null when nobody says or that time is over. Without `now`, in milliseconds
 * since 1970, as its record says.
 */
export const secondsLeft = (record: Estimated, now: number | null): number | null => {
  const from = now ?? 0;
  const at = now === null ? record.etaSeconds && record.etaSeconds * 1000 : readyAt(record, now);
  return at === null ? null : secondsUntil(at, from);
};

/** True while a scene is filmed and its usual time is over. */
export const takesLong = (
  video: Estimated & Pick<NovelaVideo, 'stage' | 'currentTake'>,
  now: number | null,
): boolean =>
  video.stage === 'filming' && (video.currentTake?.slow === true || secondsLeft(video, now) === null);
