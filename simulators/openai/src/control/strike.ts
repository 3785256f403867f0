import { ApiError } from '../api-error.ts';
import { rateLimitHeaders } from '../http/answer-headers.ts';
import { wrongKey } from '../http/check-key.ts';
import type { Simulator } from '../simulator.ts';
import type { Fault } from './steps.ts';
import { takeFault } from './take-step.ts';

const QUOTA =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.';
const UNVERIFIED =
  'Your organization must be verified to stream this model. Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.';

function rateLimited(model: string, seconds: number): ApiError {
  return new ApiError({
    status: 429,
    message: `Rate limit reached for ${model} in organization org-simulated on tokens per min (TPM): Limit 30000, Used 22999, Requested 12528. Please try again in ${seconds}s. Visit https://platform.openai.com/account/rate-limits to learn more.`,
    type: 'tokens',
    code: 'rate_limit_exceeded',
    headers: rateLimitHeaders(seconds),
  });
}

function errorOf(fault: Fault, model: string, key: string): ApiError {
  if (fault.fault === 'invalid_key') return wrongKey(key);
  if (fault.fault === 'insufficient_quota') {
    return new ApiError({
      status: 429,
      message: QUOTA,
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    });
  }
  if (fault.fault === 'rate_limit') return rateLimited(model, fault.retryAfterSeconds ?? 11.054);
  return new ApiError({
    status: 500,
    message:
      'The server had an error processing your request. Sorry about that! You can retry your request, or contact us through our help center at help.openai.com if you keep seeing this error.',
    type: 'server_error',
  });
}

/** Throws the account's or the server's trouble that has been scripted for this request, if any. */
export function strikeAccount(simulator: Simulator, body: string, model: string, key: string): void {
  const fault = takeFault(
    simulator,
    ['invalid_key', 'insufficient_quota', 'rate_limit', 'server_error'],
    body,
  );
  if (fault) throw errorOf(fault, model, key);
}

/** Refuses streaming while the organisation is scripted as unverified. */
export function strikeUnverified(simulator: Simulator, body: string): void {
  if (takeFault(simulator, ['unverified_organization'], body)) {
    throw new ApiError({ status: 400, message: UNVERIFIED, param: 'stream', code: 'unsupported_value' });
  }
}
