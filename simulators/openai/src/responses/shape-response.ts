import { isRecord, type JsonRecord } from '../json.ts';
import { epochSeconds, type Simulator } from '../simulator.ts';
import { tierServed } from '../validation/service-tier.ts';
import { newId, type Plan } from './plan-output.ts';
import type { Turn } from './turn.ts';

function textConfig(body: JsonRecord): JsonRecord {
  const text = isRecord(body['text']) ? body['text'] : {};
  return { format: text['format'] ?? { type: 'text' }, verbosity: text['verbosity'] ?? 'medium' };
}

function toolsOf(body: JsonRecord): unknown[] {
  const tools = Array.isArray(body['tools']) ? body['tools'] : [];
  return tools.map((tool: unknown) =>
    isRecord(tool) && tool['type'] === 'function'
      ? { ...tool, strict: tool['strict'] ?? true, description: tool['description'] ?? null }
      : tool,
  );
}

/** What a setting is echoed as when the request leaves it out. */
const DEFAULTS: JsonRecord = {
  background: false,
  instructions: null,
  max_output_tokens: null,
  max_tool_calls: null,
  parallel_tool_calls: true,
  previous_response_id: null,
  prompt_cache_key: null,
  prompt_cache_retention: null,
  safety_identifier: null,
  store: true,
  tool_choice: 'auto',
  truncation: 'disabled',
  user: null,
  metadata: {},
};

/** The response object before anything has been put out: every setting of the request, echoed or defaulted. */
export function openResponse(simulator: Simulator, turn: Turn): JsonRecord {
  const { body } = turn;
  const reasoning = isRecord(body['reasoning']) ? body['reasoning'] : {};
  const settings = Object.entries(DEFAULTS).map(([key, value]) => [key, body[key] ?? value]);
  return {
    id: newId('resp'),
    object: 'response',
    created_at: epochSeconds(simulator),
    status: 'in_progress',
    completed_at: null,
    error: null,
    incomplete_details: null,
    model: turn.model.snapshot,
    output: [],
    ...Object.fromEntries(settings),
    reasoning: { effort: turn.effort, summary: reasoning['summary'] ?? null },
    service_tier: body['service_tier'] ?? 'auto',
    temperature: 1,
    text: textConfig(body),
    tools: toolsOf(body),
    top_logprobs: 0,
    top_p: 1,
    usage: null,
  };
}

/** The response object at its end. */
export function closeResponse(simulator: Simulator, open: JsonRecord, turn: Turn, plan: Plan): JsonRecord {
  const failed = plan.status === 'failed';
  return {
    ...open,
    status: plan.status,
    completed_at: plan.status === 'completed' ? epochSeconds(simulator) : null,
    error: failed ? { code: plan.errorCode, message: 'The model failed to generate a response.' } : null,
    incomplete_details: plan.incompleteReason ? { reason: plan.incompleteReason } : null,
    output: plan.output,
    service_tier: tierServed(turn.body['service_tier']),
    usage: failed
      ? null
      : {
          input_tokens: turn.inputTokens,
          input_tokens_details: { cached_tokens: turn.cachedTokens },
          output_tokens: plan.outputTokens,
          output_tokens_details: { reasoning_tokens: plan.reasoningTokens },
          total_tokens: turn.inputTokens + plan.outputTokens,
        },
  };
}
