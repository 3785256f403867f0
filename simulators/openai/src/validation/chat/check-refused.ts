import { badRequest } from '../../api-error.ts';
import type { JsonRecord } from '../../json.ts';
import type { Model } from '../../models/catalogue.ts';
import { sayList } from '../say-list.ts';

function isSent(body: JsonRecord, key: string): boolean {
  return body[key] !== undefined && body[key] !== null;
}

function unsupported(key: string, advice = '') {
  return badRequest(
    `Unsupported parameter: '${key}' is not supported with this model.${advice}`,
    key,
    'unsupported_parameter',
  );
}

/** Parameters refused wherever they stand in the walk through the fields: these come before types and bounds. */
export function refuseEarly(body: JsonRecord): void {
  if (isSent(body, 'stop')) throw unsupported('stop');
  if (isSent(body, 'max_tokens')) throw unsupported('max_tokens', " Use 'max_completion_tokens' instead.");
  if (isSent(body, 'logit_bias')) throw unsupported('logit_bias');
}

/** Parameters and values refused after types and bounds have been judged. */
export function refuseLate(body: JsonRecord, model: Model): void {
  for (const key of ['top_p', 'presence_penalty', 'frequency_penalty', 'logprobs', 'top_logprobs']) {
    if (isSent(body, key)) throw unsupported(key);
  }
  const effort = body['reasoning_effort'];
  if (typeof effort === 'string' && !model.efforts.includes(effort)) {
    throw badRequest(
      `Unsupported value: 'reasoning_effort' does not support '${effort}' with this model. Supported values are: ${sayList(model.efforts)}.`,
      'reasoning_effort',
      'unsupported_value',
    );
  }
  if (isSent(body, 'temperature') && body['temperature'] !== 1) {
    throw badRequest(
      `Unsupported value: 'temperature' does not support ${String(body['temperature'])} with this model. Only the default (1) value is supported.`,
      'temperature',
      'unsupported_value',
    );
  }
  if (isSent(body, 'prediction')) throw unsupported('prediction');
}
