import { randomBytes } from 'node:crypto';
import type { Fault } from '../control/steps.ts';
import { isRecord, type JsonRecord, listOf } from '../json.ts';
import { sealReasoning } from '../validation/responses/check-state.ts';
import { burnReasoning } from './burn-reasoning.ts';
import { countTokens } from './count-tokens.ts';
import type { Output, Turn } from './turn.ts';

export type Plan = {
  output: JsonRecord[];
  status: 'completed' | 'incomplete' | 'failed';
  /** Why it failed. */
  errorCode: string;
  incompleteReason: 'max_output_tokens' | 'content_filter' | null;
  reasoningTokens: number;
  outputTokens: number;
};

/** An id of this kind that no other answer carries. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(24).toString('hex')}`;
}

function reasoningItem(turn: Turn): JsonRecord {
  const id = newId('rs');
  const reasoning = turn.body['reasoning'];
  const wantsSummary = isRecord(reasoning) && typeof reasoning['summary'] === 'string';
  const wantsSealed = listOf(turn.body['include']).includes('reasoning.encrypted_content');
  const summary = wantsSummary
    ? [
        {
          type: 'summary_text',
          text: '**Reading the request**\n\nI check what is asked, what is already fixed and what is still open.',
        },
      ]
    : [];
  return { id, type: 'reasoning', summary, ...(wantsSealed ? { encrypted_content: sealReasoning(id) } : {}) };
}

function outputItem(output: Output, status: string): JsonRecord {
  if (output.kind === 'search') {
    const action = { type: 'search', query: output.query, queries: [output.query] };
    return { id: newId('ws'), type: 'web_search_call', status: 'completed', action };
  }
  if (output.kind === 'call' && output.isCustom) {
    const call_id = `call_${randomBytes(12).toString('hex')}`;
    return {
      id: newId('ctc'),
      type: 'custom_tool_call',
      status,
      call_id,
      name: output.name,
      input: output.arguments,
    };
  }
  if (output.kind === 'call') {
    return {
      id: newId('fc'),
      type: 'function_call',
      status,
      arguments: output.arguments,
      call_id: `call_${randomBytes(12).toString('hex')}`,
      name: output.name,
    };
  }
  const part =
    output.kind === 'refusal'
      ? { type: 'refusal', refusal: output.text }
      : { type: 'output_text', annotations: [], logprobs: [], text: output.text };
  const phase = output.kind === 'message' && output.phase ? { phase: output.phase } : {};
  return { id: newId('msg'), type: 'message', status, content: [part], role: 'assistant', ...phase };
}

function lengthOf(output: Output): number {
  if (output.kind === 'call') return countTokens(output.name + output.arguments) + 8;
  return output.kind === 'search' ? 24 : countTokens(output.text);
}

function cut(output: Output, tokens: number): Output {
  const characters = tokens * 4;
  if (output.kind === 'call') return { ...output, arguments: output.arguments.slice(0, characters) };
  return output.kind === 'search' ? output : { ...output, text: output.text.slice(0, characters) };
}

/** Lays outputs into what is left of the budget; the one that does not fit is cut and ends the answer. */
function fitBudget(
  outputs: Output[],
  budget: number,
): { items: JsonRecord[]; used: number; cutShort: boolean } {
  const items: JsonRecord[] = [];
  let used = 0;
  for (const output of outputs) {
    const left = budget - used;
    const length = lengthOf(output);
    if (length <= left) {
      items.push(outputItem(output, 'completed'));
      used += length;
      continue;
    }
    if (left > 0) items.push(outputItem(cut(output, left), 'incomplete'));
    return { items, used: budget, cutShort: true };
  }
  return { items, used, cutShort: false };
}

/**
 * Turns what the model wants to say into output items within `max_output_tokens`: reasoning comes out of the same
 * budget first, so a small one ends `incomplete` with little or no text.
 */
export function planOutput(turn: Turn, outputs: Output[], fault: Fault | undefined): Plan {
  const limit = Number(turn.body['max_output_tokens'] ?? 128_000);
  const wanted = burnReasoning(turn.effort, turn.inputTokens, turn.seed);
  const reasoningTokens = Math.min(wanted, limit);
  const filtered = fault?.fault === 'incomplete' && outputs[0] ? Math.ceil(lengthOf(outputs[0]) / 2) : limit;
  const budget = Math.min(limit - reasoningTokens, filtered);
  const fitted = fitBudget(outputs, budget);
  const reason = fitted.cutShort
    ? ((fault?.fault === 'incomplete' ? fault.reason : undefined) ?? 'max_output_tokens')
    : null;
  return {
    output: [...(turn.effort === 'none' ? [] : [reasoningItem(turn)]), ...fitted.items],
    status: fault?.fault === 'failed' ? 'failed' : reason ? 'incomplete' : 'completed',
    errorCode: fault?.code ?? 'server_error',
    incompleteReason: reason,
    reasoningTokens,
    outputTokens: reasoningTokens + fitted.used,
  };
}
