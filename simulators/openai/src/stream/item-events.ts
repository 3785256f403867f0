import { type JsonRecord, recordsOf } from '../json.ts';
import { splitText } from './split-text.ts';

/** An event before it is numbered. */
export type DraftEvent = JsonRecord & { type: string };

type Place = { item_id: unknown; output_index: number };

function* reasoningEvents(item: JsonRecord, at: Place, seed: number): Generator<DraftEvent> {
  for (const [summary_index, part] of recordsOf(item['summary']).entries()) {
    const text = String(part['text']);
    const where = { ...at, summary_index };
    yield { type: 'response.reasoning_summary_part.added', ...where, part: { ...part, text: '' } };
    for (const delta of splitText(text, seed)) {
      yield { type: 'response.reasoning_summary_text.delta', ...where, delta };
    }
    yield { type: 'response.reasoning_summary_text.done', ...where, text };
    yield { type: 'response.reasoning_summary_part.done', ...where, part };
  }
}

function* callEvents(item: JsonRecord, at: Place, seed: number): Generator<DraftEvent> {
  const text = String(item['arguments']);
  for (const delta of splitText(text, seed)) {
    yield { type: 'response.function_call_arguments.delta', ...at, delta };
  }
  yield { type: 'response.function_call_arguments.done', ...at, name: item['name'], arguments: text };
}

function* customCallEvents(item: JsonRecord, at: Place, seed: number): Generator<DraftEvent> {
  const text = String(item['input']);
  for (const delta of splitText(text, seed)) {
    yield { type: 'response.custom_tool_call_input.delta', ...at, delta };
  }
  yield { type: 'response.custom_tool_call_input.done', ...at, input: text };
}

function* searchEvents(at: Place): Generator<DraftEvent> {
  yield { type: 'response.web_search_call.in_progress', ...at };
  yield { type: 'response.web_search_call.searching', ...at };
  yield { type: 'response.web_search_call.completed', ...at };
}

function* messageEvents(item: JsonRecord, at: Place, seed: number): Generator<DraftEvent> {
  for (const [content_index, part] of recordsOf(item['content']).entries()) {
    const where = { ...at, content_index };
    const isRefusal = part['type'] === 'refusal';
    const key = isRefusal ? 'refusal' : 'text';
    const event = isRefusal ? 'response.refusal' : 'response.output_text';
    const logprobs = isRefusal ? {} : { logprobs: [] };
    yield { type: 'response.content_part.added', ...where, part: { ...part, [key]: '' } };
    for (const delta of splitText(String(part[key]), seed)) {
      yield { type: `${event}.delta`, ...where, delta, ...logprobs };
    }
    yield { type: `${event}.done`, ...where, [key]: part[key], ...logprobs };
    yield { type: 'response.content_part.done', ...where, part };
  }
}

function openItem(item: JsonRecord): JsonRecord {
  if (item['type'] === 'reasoning') return { ...item, summary: [] };
  if (item['type'] === 'function_call') return { ...item, arguments: '', status: 'in_progress' };
  if (item['type'] === 'custom_tool_call') return { ...item, input: '', status: 'in_progress' };
  if (item['type'] === 'message') return { ...item, content: [], status: 'in_progress' };
  return { ...item, status: 'in_progress' };
}

function innerEvents(item: JsonRecord, at: Place, seed: number): Generator<DraftEvent> {
  if (item['type'] === 'reasoning') return reasoningEvents(item, at, seed);
  if (item['type'] === 'function_call') return callEvents(item, at, seed);
  if (item['type'] === 'custom_tool_call') return customCallEvents(item, at, seed);
  return item['type'] === 'message' ? messageEvents(item, at, seed) : searchEvents(at);
}

/** The events that build one output item up to its final form. */
export function* itemEvents(item: JsonRecord, output_index: number, seed: number): Generator<DraftEvent> {
  yield { type: 'response.output_item.added', output_index, item: openItem(item) };
  yield* innerEvents(item, { item_id: item['id'], output_index }, seed + output_index);
  yield { type: 'response.output_item.done', output_index, item };
}
