import { isRecord, type JsonRecord } from '../../json.ts';
import { checkMetadata } from '../check-metadata.ts';
import { expectDecimal, expectInteger, expectKind, expectLength, expectOneOf } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';
import { SERVICE_TIERS } from '../service-tier.ts';

type Check = (value: unknown) => void;

function checkStreamOptions(value: unknown): void {
  expectKind(value, 'object', 'stream_options');
  if (isRecord(value)) {
    refuseUnknownKeys(value, ['include_usage', 'include_obfuscation'], 'stream_options.');
  }
}

/** Types, bounds and enums in the order the live API walks through them. */
const CHECKS: Record<string, Check> = {
  temperature: (value) => expectDecimal(value, 'temperature', 0, 2),
  top_p: (value) => expectDecimal(value, 'top_p', 0, 1),
  presence_penalty: (value) => expectDecimal(value, 'presence_penalty', -2, 2),
  frequency_penalty: (value) => expectDecimal(value, 'frequency_penalty', -2, 2),
  logprobs: (value) => expectKind(value, 'boolean', 'logprobs'),
  top_logprobs: (value) => expectInteger(value, 'top_logprobs', 0, 20),
  user: (value) => expectKind(value, 'string', 'user'),
  seed: (value) => expectKind(value, 'integer', 'seed'),
  safety_identifier: (value) => expectLength(value, 'safety_identifier', 64),
  prompt_cache_key: (value) => expectLength(value, 'prompt_cache_key', 64),
  prompt_cache_retention: (value) => expectOneOf(value, ['in_memory', '24h'], 'prompt_cache_retention'),
  service_tier: (value) => expectOneOf(value, SERVICE_TIERS, 'service_tier'),
  stream: (value) => expectKind(value, 'boolean', 'stream'),
  stream_options: checkStreamOptions,
  store: (value) => expectKind(value, 'boolean', 'store'),
  metadata: checkMetadata,
  verbosity: (value) => expectOneOf(value, ['low', 'medium', 'high'], 'verbosity'),
};

/** The plain parameters of a Chat request; null stands for absent. */
export function checkChatFields(body: JsonRecord): void {
  for (const [key, check] of Object.entries(CHECKS)) {
    if (body[key] !== undefined && body[key] !== null) check(body[key]);
  }
}
