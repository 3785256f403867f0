import { AppError } from '../platform/error/app-error.ts';
import type { JobRun } from '../platform/queue/queue.ts';

/** Work on a take or scene that nobody wants any more: it was called off meanwhile. */
export class CalledOffError extends Error {
  override readonly name = 'CalledOffError';
}

/**
 * Decides what becomes of a failed run. What may pass by itself is thrown back to the queue while it has runs left;
 * everything else is final.
 * @returns true when the caller must end the work with this error
 */
export function isFinalFailure(error: unknown, run: JobRun): boolean {
  if (run.lastAttempt) return true;
  return error instanceof AppError && !error.retryable;
}
