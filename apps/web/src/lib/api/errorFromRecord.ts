import type { TakeError } from '@novela/contract/videos';
import { ApiError } from './ApiError.ts';

/** A failure that a scene's record keeps, as the error its request would have been refused with. Pure. */
export const errorFromRecord = ({ code, message, retryable, fixes }: TakeError): ApiError =>
  new ApiError({ code, status: 0, message, retryable, fixes });
