import OpenAI from 'openai';
import { AppError } from '../../error/app-error.ts';

const QUOTA_CODES: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'credit_balance_exhausted',
  'billing_hard_limit_reached',
]);

/**
 * True for the codes that say what was asked is not allowed (`invalid_prompt`, `bio_policy`, `content_policy_violation`
 * and their kind): asking again changes nothing.
 */
export const isForbidden = (code: string): boolean => /policy|invalid_prompt/.test(code);

const secondsOf = (headers: Headers | undefined): number | undefined => {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds / 1000;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
};

/** True when the account may not stream because its organisation was never verified. */
export const isStreamForbidden = (error: unknown): boolean =>
  error instanceof OpenAI.APIError &&
  (error.status === 400 || error.status === 403) &&
  (error.param === 'stream' || /must be verified to stream/i.test(error.message));

const busy = (error: unknown, retryAfter?: number, raw?: string): AppError =>
  new AppError('writer_unavailable', 'The Writer cannot be reached right now. Try again in a moment.', {
    retryable: true,
    charged: false,
    cause: error,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(raw === undefined ? {} : { raw }),
  });

const outOfMoney = (error: { readonly message: string }): AppError =>
  new AppError(
    'writer_quota',
    'The OpenAI account has no credit left. Add credit at OpenAI, then try again.',
    {
      charged: false,
      raw: error.message,
      cause: error,
    },
  );

const rejected = (message: string, error: { readonly message: string }, raw: string | null): AppError =>
  new AppError('writer_rejected', message, {
    charged: false,
    cause: error,
    ...(raw === null ? {} : { raw }),
  });

const forbidden = (error: { readonly message: string }): AppError =>
  new AppError('writer_refused', 'The Writer was not allowed to answer this.', {
    raw: error.message,
    cause: error,
  });

const fromStatus = (error: InstanceType<typeof OpenAI.APIError>, status: number, code: string): AppError => {
  if (QUOTA_CODES.has(code) || QUOTA_CODES.has(error.type ?? '')) return outOfMoney(error);
  if (status === 429 || status === 408 || status === 409 || status >= 500)
    return busy(error, secondsOf(error.headers), error.message);
  // The service repeats part of the key in these two, so its words are not passed on.
  if (status === 401) return rejected('OpenAI did not accept the key. Check OPENAI_API_KEY.', error, null);
  if (status === 403) return rejected('This OpenAI key may not use the model.', error, null);
  if (code === 'model_not_found')
    return rejected('OpenAI does not offer the configured model to this key.', error, error.message);
  if (isForbidden(code)) return forbidden(error);
  return rejected('OpenAI did not accept the request.', error, error.message);
};

/** Says what an error of the SDK means for the studio. Whatever is not the service's clear "no" may be tried again. */
export const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  if (!(error instanceof OpenAI.APIError)) return busy(error);
  const code = typeof error.code === 'string' ? error.code : '';
  const status: unknown = error.status;
  if (typeof status === 'number') return fromStatus(error, status, code);
  // No status: the connection broke, or an `error` event arrived inside a stream.
  if (QUOTA_CODES.has(code)) return outOfMoney(error);
  return isForbidden(code) ? forbidden(error) : busy(error);
};
