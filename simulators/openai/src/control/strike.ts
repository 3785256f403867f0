import { ApiError } from '../api-error.ts';
import { rateLimitHeaders } from '../http/answer-headers.ts';
import { wrongKey } from '../http/check-key.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import type { Simulator } from '../simulator.ts';
import type { Fault, UnverifiedVariant } from './steps.ts';
import { takeFault } from './take-step.ts';

const QUOTA =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.';
const HOW_TO_VERIFY =
  'Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.';

/** Used-up limits by what they count: the error's type, and the words about it. */
const LIMITS = {
  tokens: 'tokens per min (TPM): Limit 30000, Used 22999, Requested 12528.',
  requests: 'requests per min (RPM): Limit 500, Used 500, Requested 1.',
};

function rateLimited(model: string, seconds: number, type: keyof typeof LIMITS): ApiError {
  return new ApiError({
    status: 429,
    message: `Rate limit reached for ${model} in organization org-simulated on ${LIMITS[type]} Please try again in ${seconds}s. Visit https://platform.openai.com/account/rate-limits to learn more.`,
    type,
    code: 'rate_limit_exceeded',
    headers: rateLimitHeaders(seconds, type),
  });
}

/** No money: today's words, or the newer ones, which nobody has confirmed yet. */
function outOfMoney(variant: Fault['variant']): ApiError {
  const isNewer = variant === 'credits';
  const code = isNewer ? 'credit_balance_exhausted' : 'insufficient_quota';
  const message = isNewer ? 'You have no credits remaining.' : QUOTA;
  return new ApiError({ status: 429, message, type: code, code });
}

function errorOf(fault: Fault, model: string, key: string): ApiError {
  if (fault.fault === 'invalid_key') return wrongKey(key);
  if (fault.fault === 'insufficient_quota') return outOfMoney(fault.variant);
  if (fault.fault === 'rate_limit') {
    const type = fault.variant === 'requests' ? 'requests' : 'tokens';
    return rateLimited(model, fault.retryAfterSeconds ?? 11.054, type);
  }
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

function unverified(what: string, status: number, param: string | null, code: string): ApiError {
  return new ApiError({
    status,
    message: `Your organization must be verified to ${what}. ${HOW_TO_VERIFY}`,
    param,
    code,
  });
}

/** What an unverified organisation is denied, and when a request asks for it. */
const DENIED: Record<
  UnverifiedVariant,
  { asked: (body: JsonRecord) => boolean; error: (model: string) => ApiError }
> = {
  stream: {
    asked: (body) => body['stream'] === true,
    error: () => unverified('stream this model', 400, 'stream', 'unsupported_value'),
  },
  model: {
    asked: () => true,
    error: (model) => unverified(`use the model \`${model}\``, 404, null, 'model_not_found'),
  },
  reasoning_summary: {
    asked: ({ reasoning }) => isRecord(reasoning) && typeof reasoning['summary'] === 'string',
    error: () => unverified('generate reasoning summaries', 400, 'reasoning.summary', 'unsupported_value'),
  },
};

function deniedBy({ variant }: Fault) {
  return DENIED[variant === 'model' || variant === 'reasoning_summary' ? variant : 'stream'];
}

/** Refuses what the organisation, scripted as unverified, may not have. */
export function strikeUnverified(simulator: Simulator, raw: string, body: JsonRecord): void {
  const fault = takeFault(simulator, ['unverified_organization'], raw, (one) => deniedBy(one).asked(body));
  if (fault) throw deniedBy(fault).error(String(body['model']));
}
