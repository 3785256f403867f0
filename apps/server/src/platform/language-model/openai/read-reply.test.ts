import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelRequest } from '../language-model.ts';
import { readReply } from './read-reply.ts';

const request: ModelRequest = {
  instructions: '',
  input: [],
  tools: [],
  output: { name: 'answer', schema: z.strictObject({ said: z.string() }) },
  effort: 'low',
  verbosity: 'low',
  maxOutputTokens: 16_000,
};

const response = (content: unknown[], changed: Record<string, unknown> = {}) => ({
  id: 'resp_1',
  model: 'gpt-5-2025-08-07',
  status: 'completed',
  output: [
    { type: 'reasoning', id: 'rs_1', summary: [] },
    { type: 'message', content },
  ],
  usage: { input_tokens: 20, input_tokens_details: { cached_tokens: 4 }, output_tokens: 9 },
  ...changed,
});

test('usage and text are taken over', () => {
  expect(readReply(response([{ type: 'output_text', text: '{"said":"x"}' }]), request)).toMatchObject({
    finish: 'completed',
    text: '{"said":"x"}',
    usage: { input: 20, cached: 4, output: 9 },
  });
});

test('prose where JSON was agreed is a refusal', () => {
  const prose = response([{ type: 'output_text', text: "I'm sorry, I can't help with that." }]);
  expect(readReply(prose, request).finish).toBe('refused');
});

test('JSON that breaks off is worth asking for again, although the service called it complete', () => {
  for (const text of ['{"said":"x', '  [{"said":', '{"said": sorry}']) {
    expect(readReply(response([{ type: 'output_text', text }]), request).finish).toBe('incomplete');
  }
});

test('an answer the content filter cut is a refusal: more room would not help', () => {
  const cut = (reason: string) =>
    response([{ type: 'output_text', text: '{"sa' }], {
      status: 'incomplete',
      incomplete_details: { reason },
    });
  expect(readReply(cut('content_filter'), request).finish).toBe('refused');
  expect(readReply(cut('max_output_tokens'), request).finish).toBe('incomplete');
});

test('what is said on the way is not the answer', () => {
  const said = (text: string, phase: string) => ({
    type: 'message',
    phase,
    content: [{ type: 'output_text', text }],
  });
  const output = [said('Let me think of Salvador.', 'commentary'), said('{"said":"x"}', 'final_answer')];
  expect(readReply(response([], { output }), request)).toMatchObject({
    finish: 'completed',
    text: '{"said":"x"}',
    items: output,
  });
  expect(readReply(response([], { output: output.slice(0, 1) }), request).finish).toBe('incomplete');
});

test('searches of the web are counted: each is paid for', () => {
  const search = { type: 'web_search_call', status: 'completed', action: { type: 'search', query: 'x' } };
  const message = { type: 'message', content: [{ type: 'output_text', text: '{"said":"x"}' }] };
  expect(readReply(response([], { output: [search, search, message] }), request).searches).toBe(2);
  expect(readReply(response([], { output: [message] }), request).searches).toBe(0);
});

test('nothing but reasoning is not an answer', () => {
  expect(readReply(response([]), request).finish).toBe('incomplete');
});

test('half a call of a cut-off answer is never acted upon', () => {
  const half = response([], {
    status: 'incomplete',
    output: [{ type: 'function_call', call_id: 'call_1', name: 'look_up', arguments: '{"wo' }],
  });
  expect(readReply(half, request)).toMatchObject({ finish: 'incomplete', toolCalls: [] });
});

test('what is no response at all may be asked for again', () => {
  for (const garbage of ['<html>', null, { status: 'completed' }]) {
    expect(() => readReply(garbage, request)).toThrow(
      expect.objectContaining({ code: 'writer_unavailable', retryable: true }),
    );
  }
});

test('a prompt that was not allowed is a refusal, any other failure may pass', () => {
  const failed = (code: string) => response([], { status: 'failed', error: { code, message: 'No.' } });
  for (const code of ['invalid_prompt', 'bio_policy', 'misalignment_policy_violation']) {
    expect(() => readReply(failed(code), request)).toThrow(
      expect.objectContaining({ code: 'writer_refused', retryable: false }),
    );
  }
  expect(() => readReply(failed('server_error'), request)).toThrow(
    expect.objectContaining({ code: 'writer_unavailable' }),
  );
});
