import { ApiError } from '../api-error.ts';
import { composeOutputs } from '../compose/compose-outputs.ts';
import { hashText } from '../compose/random.ts';
import { isRecord, type JsonRecord, recordsOf } from '../json.ts';
import { findModel } from '../models/find-model.ts';
import { burnReasoning } from '../responses/burn-reasoning.ts';
import { countTokens } from '../responses/count-tokens.ts';
import { newId } from '../responses/plan-output.ts';
import type { Turn } from '../responses/turn.ts';
import { epochSeconds, type Simulator } from '../simulator.ts';
import { checkChatModel, checkChatRequest } from '../validation/chat/check-chat-request.ts';
import { tierServed } from '../validation/service-tier.ts';

/** A Chat request seen as the Responses request it would be, tools left out. */
function turnOf(body: JsonRecord, model: Turn['model']): Turn {
  const items = recordsOf(body['messages']).filter((one) => one['role'] === 'user');
  const format = isRecord(body['response_format']) ? body['response_format'] : {};
  const inner = isRecord(format['json_schema']) ? format['json_schema'] : {};
  const raw = JSON.stringify(body['messages']);
  return {
    body: { text: { format: { type: format['type'] ?? 'text', ...inner } } },
    raw,
    model,
    items,
    effort: String(body['reasoning_effort'] ?? 'medium'),
    inputTokens: countTokens(raw),
    cachedTokens: 0,
    seed: hashText(raw),
  };
}

/**
 * `POST /v1/chat/completions`, plain answers only: the product's ground is the Responses API.
 * @throws ApiError
 */
export async function answerChat(simulator: Simulator, value: unknown): Promise<JsonRecord> {
  const body = checkChatModel(value);
  const model = findModel(simulator, String(body['model']));
  checkChatRequest(body, model);
  if (body['stream'] === true) {
    throw new ApiError({
      status: 400,
      message: 'This simulator streams on /v1/responses only.',
      param: 'stream',
      code: 'unsupported_value',
    });
  }
  const turn = turnOf(body, model);
  const limit = Number(body['max_completion_tokens'] ?? 128_000);
  const reasoning = Math.min(limit, burnReasoning(turn.effort, turn.inputTokens, turn.seed));
  const said = composeOutputs(turn).find((one) => one.kind === 'message');
  const whole = said?.kind === 'message' ? said.text : '';
  const content = whole.slice(0, (limit - reasoning) * 4);
  const completion = reasoning + countTokens(content);
  return {
    id: newId('chatcmpl').replace('_', '-'),
    object: 'chat.completion',
    created: epochSeconds(simulator),
    model: model.snapshot,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: content.length < whole.length ? 'length' : 'stop',
      },
    ],
    usage: {
      prompt_tokens: turn.inputTokens,
      completion_tokens: completion,
      total_tokens: turn.inputTokens + completion,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 },
    },
    service_tier: tierServed(body['service_tier']),
    system_fingerprint: null,
  };
}
