import type { TakeError } from '@novela/contract/videos';
import { AppError } from '../platform/error/app-error.ts';

const UNEXPECTED =
  'Something went wrong inside the studio. Try again; if it happens again, look into the log.';

/** Any error as a take keeps it. `charged` is what is known about the money of this attempt. Pure. */
export const toTakeError = (error: unknown, charged: boolean | null): TakeError => {
  if (!(error instanceof AppError)) {
    return { code: 'internal', message: UNEXPECTED, raw: null, charged, retryable: true, fixes: [] };
  }
  return {
    code: error.code,
    message: error.message,
    raw: error.details.raw ?? null,
    charged: error.details.charged === undefined ? charged : error.details.charged,
    retryable: error.retryable,
    fixes: [],
  };
};
