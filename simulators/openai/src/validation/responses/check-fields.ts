import { isRecord, type JsonRecord, listOf } from '../../json.ts';
import { checkMetadata } from '../check-metadata.ts';
import { expectInteger, expectKind, expectLength, expectOneOf } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';
import { SERVICE_TIERS } from '../service-tier.ts';

const INCLUDABLE = [
  'file_search_call.results',
  'web_search_call.results',
  'web_search_call.action.sources',
  'message.input_image.image_url',
  'computer_call_output.output.image_url',
  'code_interpreter_call.outputs',
  'reasoning.encrypted_content',
  'message.output_text.logprobs',
];

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];
const SUMMARIES = ['concise', 'detailed', 'auto'];

type Check = (value: unknown) => void;

function checkReasoning(value: unknown): void {
  expectKind(value, 'object', 'reasoning');
  if (!isRecord(value)) return;
  refuseUnknownKeys(value, ['effort', 'summary', 'generate_summary', 'context', 'mode'], 'reasoning.');
  if (value['effort'] !== undefined && value['effort'] !== null) {
    expectOneOf(value['effort'], EFFORTS, 'reasoning.effort');
  }
  if (value['summary'] !== undefined && value['summary'] !== null) {
    expectOneOf(value['summary'], SUMMARIES, 'reasoning.summary');
  }
}

function checkInclude(value: unknown): void {
  expectKind(value, 'array', 'include');
  for (const [index, one] of listOf(value).entries()) expectOneOf(one, INCLUDABLE, `include[${index}]`);
}

function checkStreamOptions(value: unknown): void {
  expectKind(value, 'object', 'stream_options');
  if (isRecord(value)) refuseUnknownKeys(value, ['include_obfuscation'], 'stream_options.');
}

const CHECKS: Record<string, Check> = {
  instructions: (value) => expectKind(value, 'string', 'instructions'),
  max_output_tokens: (value) => expectInteger(value, 'max_output_tokens', 16, 128_000),
  max_tool_calls: (value) => expectInteger(value, 'max_tool_calls', 1, Number.MAX_SAFE_INTEGER),
  metadata: checkMetadata,
  parallel_tool_calls: (value) => expectKind(value, 'boolean', 'parallel_tool_calls'),
  previous_response_id: (value) => expectKind(value, 'string', 'previous_response_id'),
  prompt_cache_key: (value) => expectLength(value, 'prompt_cache_key', 64),
  prompt_cache_retention: (value) => expectOneOf(value, ['in_memory', '24h'], 'prompt_cache_retention'),
  reasoning: checkReasoning,
  include: checkInclude,
  safety_identifier: (value) => expectLength(value, 'safety_identifier', 64),
  service_tier: (value) => expectOneOf(value, SERVICE_TIERS, 'service_tier'),
  store: (value) => expectKind(value, 'boolean', 'store'),
  stream: (value) => expectKind(value, 'boolean', 'stream'),
  background: (value) => expectKind(value, 'boolean', 'background'),
  stream_options: checkStreamOptions,
  temperature: (value) => expectKind(value, 'number', 'temperature'),
  top_p: (value) => expectKind(value, 'number', 'top_p'),
  top_logprobs: (value) => expectInteger(value, 'top_logprobs', 0, 20),
  truncation: (value) => expectOneOf(value, ['auto', 'disabled'], 'truncation'),
  user: (value) => expectKind(value, 'string', 'user'),
};

/** Types, bounds and enums of the plain parameters; null stands for absent. */
export function checkFields(body: JsonRecord): void {
  for (const [key, check] of Object.entries(CHECKS)) {
    if (body[key] !== undefined && body[key] !== null) check(body[key]);
  }
}
