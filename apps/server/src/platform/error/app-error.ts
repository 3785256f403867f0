import { type ErrorCode, errorStatus } from '@novela/contract/error-codes';
import type { Fix } from '@novela/contract/problem';

/** Extra facts about an error. `fields` name what was wrong in the request; `retryAfter` in seconds. */
export interface AppErrorDetails {
  readonly retryable?: boolean;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly retryAfter?: number;
  /** True: the service charged for it. False: it did not. Null: nobody knows. */
  readonly charged?: boolean | null;
  /** The service's own words. */
  readonly raw?: string;
  readonly cause?: unknown;
}

/**
 * The one error of the studio: born complete where the failure is understood (an adapter or a use case) and
 * caught in two places only, the HTTP edge and the job runner. The message is a sentence a person can act on.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: ErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  /** The HTTP status that belongs to the code. */
  get status(): number {
    return errorStatus[this.code];
  }

  get retryable(): boolean {
    return this.details.retryable ?? false;
  }
}
