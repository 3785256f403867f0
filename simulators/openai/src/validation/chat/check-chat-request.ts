import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord } from '../../json.ts';
import type { Model } from '../../models/catalogue.ts';
import { checkMetadata } from '../check-metadata.ts';
import { expectInteger, expectKey, expectKind, expectLength, expectOneOf } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';
import { checkChatToolSchemas, checkChatTools, checkResponseFormat } from './check-chat-tools.ts';
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

function checkScalars(body: JsonRecord): void {
  const sent = (key: string) => body[key] !== undefined && body[key] !== null;
  for (const key of ['temperature', 'top_p', 'presence_penalty', 'frequency_penalty']) {
    if (sent(key)) expectKind(body[key], 'number', key);
  }
  for (const key of ['stream', 'store', 'parallel_tool_calls', 'logprobs']) {
    if (sent(key)) expectKind(body[key], 'boolean', key);
  }
  for (const key of ['safety_identifier', 'prompt_cache_key']) {
    if (sent(key)) expectLength(body[key], key, 64);
  }
  if (isRecord(body['stream_options'])) {
    refuseUnknownKeys(body['stream_options'], ['include_usage', 'include_obfuscation'], 'stream_options.');
  }
  checkMetadata(body['metadata']);
  if (sent('verbosity')) expectOneOf(body['verbosity'], ['low', 'medium', 'high'], 'verbosity');
}

/**
 * Judges a Chat request in the order the live API was seen to judge it; one fault is answered at a time.
 * @throws ApiError
 */
export function checkChatRequest(body: JsonRecord, model: Model): void {
  expectKey(body, 'messages', 'messages');
  refuseUnknownKeys(body, KNOWN);
  checkMessages(body);
  checkChatTools(body);
  if (body['max_completion_tokens'] != null) {
    expectInteger(body['max_completion_tokens'], 'max_completion_tokens', 1, 128_000);
  }
  if (body['n'] != null) expectInteger(body['n'], 'n', 1, 8);
  refuseEarly(body);
  checkScalars(body);
  checkResponseFormat(body);
  checkChatToolSchemas(body);
  checkJsonWord(body);
  checkToolMessages(body);
  refuseLate(body, model);
  checkMessageContent(body);
}
