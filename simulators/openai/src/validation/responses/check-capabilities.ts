import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, listOf, recordsOf, textOf } from '../../json.ts';
import type { Model } from '../../models/catalogue.ts';
import { sayList } from '../say-list.ts';

/** Input tokens this generation takes (400,000 of context less 128,000 of output). */
const MAX_INPUT_TOKENS = 272_000;

function checkSampling(body: JsonRecord): void {
  for (const param of ['temperature', 'top_p']) {
    const value = body[param];
    const isDefault = param === 'temperature' && value === 1;
    if (value !== undefined && value !== null && !isDefault) {
      throw badRequest(`Unsupported parameter: '${param}' is not supported with this model.`, param, null);
    }
  }
  const wantsLogprobs = listOf(body['include']).includes('message.output_text.logprobs');
  if (Number(body['top_logprobs'] ?? 0) > 0 || wantsLogprobs) {
    throw badRequest(
      'logprobs are not supported with reasoning models.',
      wantsLogprobs ? 'include' : 'top_logprobs',
      'unsupported_parameter',
    );
  }
}

/** The effort of a request, `medium` unless told. */
export function effortOf(body: JsonRecord): string {
  const effort = isRecord(body['reasoning']) ? textOf(body['reasoning']['effort']) : undefined;
  return effort ?? 'medium';
}

function checkEffort(body: JsonRecord, model: Model): void {
  const effort = effortOf(body);
  if (!model.efforts.includes(effort)) {
    throw badRequest(
      `Unsupported value: '${effort}' is not supported with the '${model.id}' model. Supported values are: ${sayList(model.efforts)}.`,
      'reasoning.effort',
      'unsupported_value',
    );
  }
  const search = recordsOf(body['tools']).find((tool) => String(tool['type']).startsWith('web_search'));
  if (search && effort === 'minimal') {
    throw badRequest(
      `The following tools cannot be used with reasoning.effort 'minimal': ${String(search['type'])}.`,
      'tools',
      null,
    );
  }
}

function checkJsonWord(body: JsonRecord, items: JsonRecord[]): void {
  const format = isRecord(body['text']) && isRecord(body['text']['format']) ? body['text']['format'] : {};
  if (
    format['type'] === 'json_object' &&
    !/json/i.test(JSON.stringify(items.map((item) => item['content'])))
  ) {
    throw badRequest(
      "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
      'text.format',
      null,
    );
  }
}

/**
 * What the model itself cannot do with a well-formed request.
 * @throws ApiError
 */
export function checkCapabilities(
  body: JsonRecord,
  model: Model,
  items: JsonRecord[],
  inputTokens: number,
): void {
  checkSampling(body);
  checkEffort(body, model);
  checkJsonWord(body, items);
  if (inputTokens > MAX_INPUT_TOKENS && body['truncation'] !== 'auto') {
    throw badRequest(
      'Your input exceeds the context window of this model. Please adjust your input and try again.',
      'input',
      'context_length_exceeded',
    );
  }
}
