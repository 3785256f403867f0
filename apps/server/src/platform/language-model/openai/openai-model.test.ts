import pino from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type OpenAiSimulator,
  startOpenAiSimulator,
} from '../../../../../../simulators/openai/src/start-openai-simulator.ts';
import type { ModelEvent, ModelReply, ModelRequest } from '../language-model.ts';
import { createOpenAiModel } from './create-openai-model.ts';

let openai: OpenAiSimulator;
beforeAll(async () => {
  openai = await startOpenAiSimulator({ pace: 'instant' });
});
afterEach(() => openai.reset());
afterAll(async () => await openai.close());

const KEY = 'sk-test-1234567890abcdefghij';
const SECRET = 'the words nobody may read in a log';

function connect(limits = {}, now = Date.now) {
  const lines: Record<string, unknown>[] = [];
  const waits: number[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const model = createOpenAiModel({
    apiKey: KEY,
    baseUrl: `${openai.url}/v1`,
    modelId: 'gpt-5',
    log: pino({}, stream),
    limits,
    now,
    retry: { wait: async (seconds) => void waits.push(seconds), random: () => 1 },
  });
  return { model, lines, waits };
}

const request = (changed: Partial<ModelRequest> = {}): ModelRequest => ({
  instructions: 'Answer briefly.',
  input: [{ kind: 'user', text: SECRET }],
  tools: [],
  effort: 'low',
  verbosity: 'low',
  maxOutputTokens: 16_000,
  ...changed,
});

const answer = { name: 'answer', schema: z.strictObject({ said: z.string(), count: z.int().nullable() }) };
const tool = {
  name: 'look_up',
  description: 'Looks a word up.',
  input: z.strictObject({ word: z.string() }),
  run: async () => null,
};

async function collect(events: AsyncIterable<ModelEvent>) {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  const text = all.map((event) => (event.kind === 'text' ? event.delta : '')).join('');
  const last = all.at(-1);
  const reply: ModelReply | null = last?.kind === 'done' ? last.reply : null;
  return { all, text, reply };
}

const statuses = () => openai.requests().map(({ status }) => status);

test('a plain answer is asked for without what GPT-5 refuses, and logged without its words', async () => {
  openai.script({ answer: { json: { said: 'yes', count: null } } });
  const { model, lines } = connect();
  const reply = await model.complete(
    request({ output: answer, tools: [tool], cacheKey: 'writer', maxOutputTokens: 100 }),
  );

  expect(reply).toMatchObject({ finish: 'completed', model: 'gpt-5-2025-08-07', toolCalls: [] });
  expect(JSON.parse(reply.text)).toEqual({ said: 'yes', count: null });
  expect(reply.usage.input).toBeGreaterThan(0);
  expect(reply.usage.output).toBeGreaterThan(0);
  const body = openai.requests()[0]?.body;
  expect(body).toMatchObject({
    model: 'gpt-5',
    store: false,
    include: ['reasoning.encrypted_content'],
    parallel_tool_calls: false,
    max_output_tokens: 16_000,
    prompt_cache_key: 'writer',
    reasoning: { effort: 'low' },
    text: { verbosity: 'low', format: { type: 'json_schema', name: 'answer', strict: true } },
    tools: [{ type: 'function', name: 'look_up', strict: true }],
  });
  for (const refused of ['temperature', 'top_p', 'max_tokens']) expect(body).not.toHaveProperty(refused);
  expect(lines).toMatchObject([
    { service: 'openai', operation: 'complete', outcome: 'completed', attempt: 1 },
  ]);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('a tool call travels back whole with its output', async () => {
  openai.script({ answer: { toolCalls: [{ name: 'look_up', arguments: { word: 'amor' } }] } });
  const { model } = connect();
  const first = await model.complete(request({ tools: [tool] }));
  expect(first.toolCalls).toMatchObject([{ name: 'look_up', arguments: '{"word":"amor"}' }]);

  openai.script({ answer: { text: 'It means love.' } });
  const second = await model.complete(
    request({
      tools: [tool],
      toolChoice: 'none',
      input: [
        { kind: 'user', text: SECRET },
        ...first.items.map((item) => ({ kind: 'raw' as const, item })),
        { kind: 'tool_output', callId: first.toolCalls[0]?.callId ?? '', output: '"love"' },
      ],
    }),
  );
  expect(second.text).toBe('It means love.');
});

test('text streams as it is written', async () => {
  openai.script({ answer: { text: 'Once upon a time in Salvador there was a red coat.' } });
  const { model, lines } = connect();
  const { all, text, reply } = await collect(model.stream(request()));
  expect(all.length).toBeGreaterThan(3);
  expect(text).toBe('Once upon a time in Salvador there was a red coat.');
  expect(reply).toMatchObject({ finish: 'completed', text });
  expect(lines).toMatchObject([{ operation: 'stream', outcome: 'completed' }]);
});

test('what is said on the way to the answer is not streamed as part of it', async () => {
  openai.script({
    answer: { commentary: 'First I think of a red coat in Salvador.', text: 'Once upon a time.' },
  });
  const { model } = connect();
  const { text, reply } = await collect(model.stream(request()));
  expect(text).toBe('Once upon a time.');
  expect(reply).toMatchObject({ finish: 'completed', text });
  expect(reply?.items).toContainEqual(expect.objectContaining({ phase: 'commentary' }));
});

test('an unverified organisation gets plain answers: said once, remembered', async () => {
  openai.script({ fault: 'unverified_organization', times: 'always' });
  const { model, lines } = connect();
  const first = await collect(model.stream(request()));
  const second = await collect(model.stream(request()));

  expect(first.all.map(({ kind }) => kind)).toEqual(['text', 'done']);
  expect(second.reply?.finish).toBe('completed');
  expect(statuses()).toEqual([400, 200, 200]);
  expect(lines.filter(({ msg }) => String(msg).includes('not verified'))).toHaveLength(1);
});

test('an organisation that was verified meanwhile streams again a quarter of an hour later', async () => {
  openai.script({ fault: 'unverified_organization', times: 2 });
  let minute = 0;
  const { model, lines } = connect({}, () => minute * 60_000);
  const kinds = [];
  for (minute of [0, 14, 15, 29, 30, 31]) {
    openai.script({ answer: { text: 'Once upon a time in Salvador there was a red coat.' } });
    const { all } = await collect(model.stream(request()));
    kinds.push(all.length > 2 ? 'streamed' : 'whole');
  }
  expect(kinds).toEqual(['whole', 'whole', 'whole', 'whole', 'streamed', 'streamed']);
  expect(statuses().filter((status) => status === 400)).toHaveLength(2);
  expect(lines.filter(({ msg }) => String(msg).includes('not verified'))).toHaveLength(1);
});

test('a busy service is waited for as long as it asks, then answers', async () => {
  openai.script({ fault: 'rate_limit', times: 2, retryAfterSeconds: 3 });
  const { model, waits, lines } = connect();
  expect((await model.complete(request())).finish).toBe('completed');
  expect(statuses()).toEqual([429, 429, 200]);
  expect(waits).toEqual([3, 3]);
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    'writer_unavailable',
    'writer_unavailable',
    'completed',
  ]);
});

test('up to a minute is waited here, longer is told to whoever can wait elsewhere', async () => {
  openai.script({ fault: 'rate_limit', retryAfterSeconds: 60 });
  const { model, waits } = connect();
  expect((await model.complete(request())).finish).toBe('completed');
  openai.script({ fault: 'rate_limit', retryAfterSeconds: 61 });
  await expect(model.complete(request())).rejects.toMatchObject({
    code: 'writer_unavailable',
    retryable: true,
    details: { retryAfter: 61 },
  });
  expect(statuses()).toEqual([429, 200, 429]);
  expect(waits).toEqual([60]);
});

test('a broken service is tried three times with growing pauses', async () => {
  openai.script({ fault: 'server_error', times: 'always' });
  const { model, waits } = connect();
  await expect(model.complete(request())).rejects.toMatchObject({
    code: 'writer_unavailable',
    retryable: true,
  });
  expect(statuses()).toHaveLength(3);
  expect(waits).toEqual([0.5, 1]);
});

test.each(['drop_connection', 'garbage', 'failed'] as const)(
  'after %s the call is made again',
  async (fault) => {
    openai.script({ fault });
    const { model } = connect();
    expect((await model.complete(request())).finish).toBe('completed');
    expect(statuses()).toHaveLength(2);
  },
);

test('an account without credit is not asked again', async () => {
  openai.script({ fault: 'insufficient_quota', times: 'always' });
  const { model, waits } = connect();
  await expect(model.complete(request())).rejects.toMatchObject({ code: 'writer_quota', retryable: false });
  await expect(collect(model.stream(request()))).rejects.toMatchObject({ code: 'writer_quota' });
  expect(statuses()).toEqual([429, 429]);
  expect(waits).toEqual([]);
});

test('a wrong key is told without repeating any of it', async () => {
  openai.script({ fault: 'invalid_key' });
  const { model, lines } = connect();
  const error: unknown = await model.complete(request()).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'writer_rejected', details: { charged: false } });
  expect(JSON.stringify(lines)).not.toContain(KEY.slice(0, 12));
});

test('an answer that was cut off or refused never counts as success', async () => {
  const { model } = connect();
  openai.script({ fault: 'incomplete' });
  expect((await model.complete(request({ output: answer }))).finish).toBe('incomplete');
  openai.script({ fault: 'refusal', text: 'I will not write that.' });
  expect(await model.complete(request({ output: answer }))).toMatchObject({
    finish: 'refused',
    text: 'I will not write that.',
  });
});

test('a stream that breaks off is asked for once more in one piece', async () => {
  openai.script({ fault: 'drop_stream', afterDeltas: 2 });
  openai.script({ answer: { text: 'A long sentence that will be cut off in the middle of its way.' } });
  const { model, lines } = connect();
  const { all, text, reply } = await collect(model.stream(request()));
  expect(all.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(0);
  expect(reply?.finish).toBe('completed');
  expect(text.length).toBeLessThan(reply?.text.length ?? 0);
  expect(lines.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['stream', 'writer_unavailable'],
    ['complete', 'completed'],
  ]);
});

test.each(['server_error', 'rate_limit_exceeded'])(
  'a stream that tells %s in its middle is asked for once more in one piece',
  async (code) => {
    openai.script({ fault: 'stream_error', afterDeltas: 2, code });
    openai.script({ answer: { text: 'A long sentence that will be cut off in the middle of its way.' } });
    const { model } = connect();
    const { text, reply } = await collect(model.stream(request()));
    expect(text).not.toBe('');
    expect(reply?.finish).toBe('completed');
    expect(openai.requests()).toHaveLength(2);
  },
);

test.each([
  ['insufficient_quota', 'writer_quota'],
  ['bio_policy', 'writer_refused'],
] as const)('a stream that tells %s is not asked for again', async (code, known) => {
  openai.script({ fault: 'stream_error', afterDeltas: 0, code, times: 'always' });
  const { model } = connect();
  await expect(collect(model.stream(request()))).rejects.toMatchObject({ code: known, retryable: false });
  expect(openai.requests()).toHaveLength(1);
});

test('a service that is silent for too long is given up', async () => {
  openai.script({ fault: 'slow', ms: 5_000, times: 'always' });
  const { model } = connect({ whole: 0.3, firstByte: 0.3 });
  await expect(model.complete(request())).rejects.toMatchObject({ code: 'writer_unavailable' });
  expect(openai.requests()).toHaveLength(3);
});

test('a caller who gives up is not kept waiting', async () => {
  openai.script({ fault: 'slow', ms: 5_000 });
  const { model } = connect();
  const begun = performance.now();
  const given = model.complete(request({ signal: AbortSignal.timeout(40) }));
  await expect(given).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(openai.requests().length).toBeLessThan(2);
});

test('the model is looked up, and one that is not offered says so', async () => {
  const { model } = connect();
  expect(await model.describe()).toMatchObject({ id: 'gpt-5', available: true });
  openai.setClock(new Date('2027-01-01'));
  expect(await model.describe()).toMatchObject({ id: 'gpt-5', available: false });
});
