import { AppError } from './app-error.ts';

/** True when writing failed because no room is left. Pure. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** Nothing is lost by a full disk: whatever could not be saved is tried again. */
export const diskFull = (cause: unknown): AppError =>
  new AppError('storage_full', 'The disk is full, so nothing can be saved. Make room and try again.', {
    retryable: true,
    retryAfter: 10,
    cause,
  });
