import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord } from '../../json.ts';
import type { Model } from '../../models/catalogue.ts';
import { expectInteger, expectKey, expectKind } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';
import { checkChatFields } from './check-chat-fields.ts';
import {
  checkChatToolSchemas,
  checkChatTools,
  checkFunctions,
  checkResponseFormat,
} from './check-chat-tools.ts';
import { checkJsonWord, checkMessageContent, checkMessages, checkToolMessages } from './check-messages.ts';
import { refuseEarly, refuseLate } from './check-refused.ts';

const KNOWN: readonly string[] = [
  'frequency_penalty',
  'function_call',
  'functions',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'messages',
  'metadata',
  'model',
  'n',
  'parallel_tool_calls',
  'prediction',
  'presence_penalty',
  'prompt_cache_key',
  'prompt_cache_retention',
  'reasoning_effort',
  'response_format',
  'safety_identifier',
  'seed',
  'service_tier',
  'stop',
  'store',
  'stream',
  'stream_options',
  'temperature',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'user',
  'verbosity',
];

/**
 * The body of `POST /v1/chat/completions` as an object that names a model.
 * @throws ApiError
 */
export function checkChatModel(value: unknown): JsonRecord {
  const body = isRecord(value) ? value : {};
  if (!body['model']) throw badRequest('you must provide a model parameter', null, null);
  expectKind(body['model'], 'string', 'model');
  return body;
}

/**
 * Judges a Chat request in the order the live API was seen to judge it; one fault is answered at a time.
 * @throws ApiError
 */
export function checkChatRequest(body: JsonRecord, model: Model): void {
  expectKey(body, 'messages', 'messages');
  refuseUnknownKeys(body, KNOWN);
  checkMessages(body);
  checkFunctions(body);
  checkChatTools(body);
  if (body['parallel_tool_calls'] != null) {
    expectKind(body['parallel_tool_calls'], 'boolean', 'parallel_tool_calls');
  }
  if (body['max_completion_tokens'] != null) {
    expectInteger(body['max_completion_tokens'], 'max_completion_tokens', 1, 128_000);
  }
  if (body['n'] != null) expectInteger(body['n'], 'n', 1, 8);
  refuseEarly(body);
  checkChatFields(body);
  checkResponseFormat(body);
  checkChatToolSchemas(body);
  checkJsonWord(body);
  checkToolMessages(body);
  refuseLate(body, model);
  checkMessageContent(body);
}
