import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { startOpenAiSimulator } from '../src/start-openai-simulator.ts';
import { closed, openSimulator } from './open-simulator.ts';

const { simulator, client, post } = openSimulator();
const ask = () => client().responses.create({ model: 'gpt-5', input: 'Hello' });

async function failure(promise: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof OpenAI.APIError) return error;
  throw new Error(`not an API error: ${String(error)}`);
}

describe('scripted trouble', () => {
  it('wrong key, empty purse, server error become the official error classes, once each', async () => {
    simulator().script({ fault: 'invalid_key' }, { fault: 'insufficient_quota' }, { fault: 'server_error' });
    const wrong = await failure(ask());
    expect(wrong).toBeInstanceOf(OpenAI.AuthenticationError);
    expect(wrong.message).toContain('Incorrect API key provided: sk-');
    const empty = await failure(ask());
    expect(empty).toBeInstanceOf(OpenAI.RateLimitError);
    expect([empty.code, empty.type, empty.headers?.get('x-should-retry')]).toEqual([
      'insufficient_quota',
      'insufficient_quota',
      null,
    ]);
    expect(await failure(ask())).toBeInstanceOf(OpenAI.InternalServerError);
    expect((await ask()).status).toBe('completed');
    expect(
      simulator()
        .requests()
        .map((one) => one.status),
    ).toEqual([401, 429, 500, 200]);
  });

  it('a rate limit tells when to come back, and the official client does', async () => {
    simulator().script({ fault: 'rate_limit', times: 2, retryAfterSeconds: 0.02 });
    const limited = await failure(ask());
    expect([limited.status, limited.code, limited.type]).toEqual([429, 'rate_limit_exceeded', 'tokens']);
    expect(limited.headers?.get('retry-after-ms')).toBe('20');
    expect(limited.headers?.get('x-ratelimit-remaining-tokens')).toBe('0');
    const patient = new OpenAI({ apiKey: 'sk-test', baseURL: `${simulator().url}/v1`, maxRetries: 1 });
    expect((await patient.responses.create({ model: 'gpt-5', input: 'Hello' })).status).toBe('completed');
  });

  it('an unverified organisation may not stream until reset, but gets plain answers', async () => {
    simulator().script({ fault: 'unverified_organization' });
    const streamed = await failure(client().responses.create({ model: 'gpt-5', input: 'Hi', stream: true }));
    expect([streamed.status, streamed.param, streamed.code]).toEqual([400, 'stream', 'unsupported_value']);
    expect((await ask()).status).toBe('completed');
    simulator().reset();
    const stream = await client().responses.create({ model: 'gpt-5', input: 'Hi', stream: true });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types.at(-1)).toBe('response.completed');
  });

  it('an unverified organisation may be denied the model, or only summaries of its reasoning', async () => {
    simulator().script({ fault: 'unverified_organization', variant: 'reasoning_summary' });
    expect((await ask()).status).toBe('completed');
    const summarized = await failure(
      client().responses.create({ model: 'gpt-5', input: 'Hi', reasoning: { summary: 'auto' } }),
    );
    expect([summarized.status, summarized.param]).toEqual([400, 'reasoning.summary']);
    simulator().reset();
    simulator().script({ fault: 'unverified_organization', variant: 'model' });
    const denied = await failure(ask());
    expect([denied.status, denied.param, denied.code]).toEqual([404, null, 'model_not_found']);
    expect(denied.message).toContain('Your organization must be verified to use the model `gpt-5`.');
  });

  it('a rate limit may count requests, an empty purse may have its newer name', async () => {
    simulator().script(
      { fault: 'rate_limit', variant: 'requests', retryAfterSeconds: 1 },
      { fault: 'insufficient_quota', variant: 'credits' },
    );
    const limited = await failure(ask());
    expect([limited.status, limited.code, limited.type]).toEqual([429, 'rate_limit_exceeded', 'requests']);
    expect(limited.message).toContain('on requests per min (RPM)');
    expect(limited.headers?.get('x-ratelimit-remaining-requests')).toBe('0');
    expect(await failure(ask())).toMatchObject({ status: 429, code: 'credit_balance_exhausted' });
  });

  it('a stream tells an error after some deltas and ends', async () => {
    simulator().script({ fault: 'stream_error', afterDeltas: 2, code: 'rate_limit_exceeded' });
    const stream = await client().responses.create({ model: 'gpt-5', input: 'Hello', stream: true });
    let deltas = 0;
    const reading = (async () => {
      for await (const event of stream) deltas += event.type === 'response.output_text.delta' ? 1 : 0;
    })();
    expect(await failure(reading)).toMatchObject({ status: undefined, code: 'rate_limit_exceeded' });
    expect(deltas).toBe(2);
  });

  it('a stream is cut after some deltas, a connection before any answer', async () => {
    simulator().script({ fault: 'drop_stream', afterDeltas: 3 }, { fault: 'drop_connection' });
    expect(await failure(ask())).toBeInstanceOf(OpenAI.APIConnectionError);
    const stream = await client().responses.create({ model: 'gpt-5', input: 'Hello', stream: true });
    let deltas = 0;
    const reading = (async () => {
      for await (const event of stream) deltas += event.type === 'response.output_text.delta' ? 1 : 0;
    })();
    await expect(reading).rejects.toThrow();
    expect(deltas).toBe(3);
    expect(
      simulator()
        .requests()
        .map((one) => one.status),
    ).toEqual([0, 0]);
  });

  it('a refusal, an answer cut short, a failed one, and garbage', async () => {
    simulator().script(
      { fault: 'refusal', text: 'No.' },
      { fault: 'incomplete', match: 'two' },
      { fault: 'failed', match: 'three' },
    );
    const refused = await ask();
    expect(refused.output.at(-1)).toMatchObject({
      type: 'message',
      content: [{ type: 'refusal', refusal: 'No.' }],
    });
    const cut = await client().responses.create({ model: 'gpt-5', input: 'two: which model?' });
    expect([cut.status, cut.incomplete_details?.reason]).toEqual(['incomplete', 'max_output_tokens']);
    const failed = await client().responses.create({ model: 'gpt-5', input: 'three' });
    expect([failed.status, failed.error?.code]).toEqual(['failed', 'server_error']);
    simulator().script({ fault: 'garbage' });
    await expect(ask()).rejects.toThrow(/JSON|Unexpected token/);
  });
});

describe('scripted answers', () => {
  const schema = closed({ n: { type: 'integer' } });
  const body = {
    model: 'gpt-5',
    input: 'count',
    text: { format: { type: 'json_schema', name: 'n', strict: true, schema } },
  };

  it('win over composed ones, in order and by match, and must satisfy the schema', async () => {
    simulator().script(
      { answer: { json: { n: 2 }, match: 'never' } },
      { answer: { json: { n: 7 } } },
      { answer: { json: { n: 'x' } } },
    );
    const good = await post('/v1/responses', body);
    expect(JSON.stringify(good.body)).toContain(String.raw`{\"n\":7}`);
    const bad = await post('/v1/responses', body);
    expect(bad.body['error']).toMatchObject({ code: 'simulator_script' });
    expect(() => simulator().assertDone()).toThrow(
      /breaks the request's schema(.|\n)*Left-over scripted answer/,
    );
  });

  it('can be calls; in strict mode an unscripted request fails and is reported', async () => {
    const tools = [
      { type: 'function', name: 'look', strict: true, parameters: closed({ q: { type: 'string' } }) },
    ];
    simulator().script(
      { strict: true },
      { answer: { toolCalls: [{ name: 'look', arguments: { q: 'x' } }] } },
    );
    const called = await post('/v1/responses', { model: 'gpt-5', input: 'hi', tools });
    expect(called.body['output']).toContainEqual(
      expect.objectContaining({ type: 'function_call', arguments: '{"q":"x"}' }),
    );
    simulator().assertDone();
    expect((await post('/v1/responses', { model: 'gpt-5', input: 'hi' })).status).toBe(400);
    expect(() => simulator().assertDone()).toThrow(/Unexpected request/);
  });
});

describe('another process', () => {
  const lever = (method: string, name: string, body?: unknown) =>
    fetch(`${simulator().url}/__simulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('scripts, reads, turns the clock, asks whether all is done, and resets', async () => {
    await lever('POST', 'script', [{ answer: { text: 'scripted' } }]);
    expect((await lever('GET', 'done')).status).toBe(409);
    expect((await ask()).output_text).toBe('scripted');
    expect((await lever('GET', 'done')).status).toBe(200);
    const [first] = (await (await lever('GET', 'requests')).json()) as Array<Record<string, unknown>>;
    expect(first).toMatchObject({
      method: 'POST',
      path: '/v1/responses',
      status: 200,
      body: { model: 'gpt-5' },
    });
    expect(JSON.stringify(first)).not.toContain('sk-test');
    await lever('POST', 'clock', { date: '2026-12-11' });
    await expect(ask()).rejects.toThrow(/The model `gpt-5` does not exist/);
    await lever('POST', 'reset');
    expect((await ask()).status).toBe('completed');
    expect((await lever('POST', 'script', { fault: 'nonsense' })).status).toBe(409);
  });

  it('sees models come to their end: the day before yes, the day itself no', async () => {
    const dated = await startOpenAiSimulator({ pace: 'instant', clock: new Date('2026-12-10T23:59:59Z') });
    const openai = new OpenAI({ apiKey: 'sk-test', baseURL: `${dated.url}/v1`, maxRetries: 0 });
    expect(await openai.models.retrieve('gpt-5')).toMatchObject({
      shutdown_date: '2026-12-11',
      object: 'model',
    });
    dated.setClock(new Date('2026-12-11T00:00:00Z'));
    await expect(openai.models.retrieve('gpt-5')).rejects.toBeInstanceOf(OpenAI.NotFoundError);
    const left = (await openai.models.list()).data.map((model) => model.id);
    expect(left).not.toContain('gpt-5-2025-08-07');
    expect(left).toContain('gpt-5.2');
    await dated.close();
  });

  it('without a clock serves what served when its catalogue was read, and nothing that had ended', async () => {
    const ids = (await client().models.list()).data.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['gpt-5', 'gpt-5-pro-2025-10-06', 'gpt-5.1-codex-max', 'gpt-5.5-2026-04-23']) {
      expect(ids).toContain(id);
    }
    for (const id of [
      'gpt-5-chat-latest',
      'gpt-5.1-codex',
      'gpt-5.3-chat-latest',
      'gpt-5.1-mini',
      'gpt-5.6',
    ]) {
      expect(ids).not.toContain(id);
      const gone = await post('/v1/responses', { model: id, input: 'Hello' });
      expect([gone.status, gone.body['error']]).toMatchObject([
        404,
        { param: null, code: 'model_not_found' },
      ]);
    }
    const later = await client().responses.create({ model: 'gpt-5.2', input: 'Hello' });
    expect(later.model).toBe('gpt-5.2-2025-12-11');
  });
});
