import { AppError } from '../error/app-error.ts';
import type { JobRun } from './queue.ts';

/** What is said of a job that took its process down again and again. */
export const poisonError = (): AppError =>
  new AppError(
    'crash_loop',
    'The studio stopped several times in the middle of this, so it leaves it alone now.',
  );

/**
 * Ends a job that took its process down again and again, before it does so once more.
 * @throws AppError `crash_loop`, which is final
 */
export function refusePoison({ poisoned }: Pick<JobRun, 'poisoned'>): void {
  if (poisoned) throw poisonError();
}
