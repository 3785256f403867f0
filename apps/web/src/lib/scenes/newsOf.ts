import type { NovelaVideo } from '@novela/contract/videos';
import { failedRetake, needsYou } from './failureOf.ts';

/** Something worth a toast or a spoken sentence. */
export type News =
  | { readonly kind: 'ready' | 'failed' | 'started' }
  | { readonly kind: 'progress'; readonly percent: number };

const quarter = (progress: number | null): number => Math.floor((progress ?? 0) / 25) * 25;

/** A take ended, also one that was never seen in motion. */
const takeEnded = (before: NovelaVideo, after: NovelaVideo): boolean =>
  after.subStatus === 'completed' &&
  (before.subStatus !== 'completed' ||
    before.currentTake?.id !== after.currentTake?.id ||
    before.currentTake?.state !== after.currentTake?.state);

/** The film is there; or the newest take failed beside an older film; or it was called off, which is no news. */
const ending = (before: NovelaVideo, after: NovelaVideo): News | null => {
  if (after.currentTake?.state === 'completed') {
    return after.outputUrl === null ? null : { kind: 'ready' };
  }
  return failedRetake(after) === null || needsYou(before) ? null : { kind: 'failed' };
};

/** What is worth saying about a scene that changed; null for a change of no interest. Pure. */
export const newsOf = (before: NovelaVideo | undefined, after: NovelaVideo): News | null => {
  if (before === undefined) {
    return null;
  }
  if (takeEnded(before, after)) {
    return ending(before, after);
  }
  if (needsYou(after)) {
    return needsYou(before) ? null : { kind: 'failed' };
  }
  if (after.stage !== 'filming') {
    return null;
  }
  if (before.stage !== 'filming') {
    return { kind: 'started' };
  }
  const percent = quarter(after.progress);
  return percent > quarter(before.progress) && percent < 100 ? { kind: 'progress', percent } : null;
};
