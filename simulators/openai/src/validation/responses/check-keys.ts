import { badRequest } from '../../api-error.ts';
import type { JsonRecord } from '../../json.ts';
import { refuseUnknownKeys } from '../known-keys.ts';

/** Every parameter of `POST /v1/responses` (openai-node 7.57, ResponseCreateParams). */
const KNOWN: readonly string[] = [
  'access_programs',
  'background',
  'context_management',
  'conversation',
  'image',
  'include',
  'input',
  'instructions',
  'max_output_tokens',
  'max_tool_calls',
  'metadata',
  'model',
  'moderation',
  'parallel_tool_calls',
  'previous_response_id',
  'prompt',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'reasoning',
  'safety_identifier',
  'service_tier',
  'store',
  'stream',
  'stream_options',
  'temperature',
  'text',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'truncation',
  'user',
];

/** Chat Completions parameters that have another name here. */
const MOVED: Record<string, string> = {
  messages: 'input',
  response_format: 'text.format',
  reasoning_effort: 'reasoning.effort',
  verbosity: 'text.verbosity',
};

/** Refuses Chat's parameters with directions, and any other unknown one. */
export function checkKeys(body: JsonRecord): void {
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key));
  const target = unknown === undefined ? undefined : MOVED[unknown];
  if (unknown !== undefined && target !== undefined) {
    throw badRequest(
      `Unsupported parameter: '${unknown}'. In the Responses API, this parameter has moved to '${target}'. Try again with the new parameter. See the API documentation for more information: https://platform.openai.com/docs/api-reference/responses/create.`,
      null,
      'unsupported_parameter',
    );
  }
  refuseUnknownKeys(body, KNOWN);
}
