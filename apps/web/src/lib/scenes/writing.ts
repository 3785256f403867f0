import type { NovelaVideo, TakeError } from '@novela/contract/videos';

/** True while the crew writes or checks the scene. Pure. */
export const isBeingWritten = ({ stage }: Pick<NovelaVideo, 'stage'>): boolean =>
  stage === 'writing' || stage === 'checking';

/**
 * Why the crew could not write the scene when it was last asked to without filming; null otherwise. A script that is
 * there is then older than what the scene says happens. Pure.
 */
export const writingError = ({
  stage,
  error,
  currentTake,
}: Pick<NovelaVideo, 'stage' | 'error' | 'currentTake'>): TakeError | null => {
  // A scene tells of its newest take or of its writing, whichever failed last.
  const ofTake = JSON.stringify(error) === JSON.stringify(currentTake?.error ?? null);
  return stage !== null || ofTake ? null : error;
};
