import type { NovelaVideo } from '@novela/contract/videos';
import { needsYou } from './failureOf.ts';

/** Something worth a toast or a spoken sentence. */
export type News =
  | { readonly kind: 'ready' | 'failed' | 'started' }
  | { readonly kind: 'progress'; readonly percent: number };

const quarter = (progress: number | null): number => Math.floor((progress ?? 0) / 25) * 25;

/** What is worth saying about a scene that changed; null for a change of no interest. Pure. */
export const newsOf = (before: NovelaVideo | undefined, after: NovelaVideo): News | null => {
  if (before === undefined) {
    return null;
  }
  if (after.subStatus === 'completed' && before.subStatus !== 'completed') {
    return after.outputUrl === null ? null : { kind: 'ready' };
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
