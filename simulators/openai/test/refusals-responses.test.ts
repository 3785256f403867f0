import { describe, expect, it } from 'vitest';
import { openSimulator } from './open-simulator.ts';
import { ITEM_ROWS } from './refused-items.ts';
import { OK, PARAMETER_ROWS, tool } from './refused-parameters.ts';

const { post } = openSimulator();

describe('POST /v1/responses refuses', () => {
  it.each([...PARAMETER_ROWS, ...ITEM_ROWS])('%s', async (_, body, message, param, code, status = 400) => {
    const answer = await post('/v1/responses', { ...OK, ...body });
    expect(answer.body['error']).toEqual({
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      type: 'invalid_request_error',
      param,
      code,
    });
    expect(answer.status).toBe(status);
  });

  it('one fault at a time: unknown keys before schemas, schemas before capabilities', async () => {
    const all = { ...OK, temperature: 0.8, max_tokens: 9, tools: [tool({ parameters: { q: 'string' } })] };
    const first = await post('/v1/responses', all);
    expect(first.body['error']).toMatchObject({ param: 'max_tokens' });
    const second = await post('/v1/responses', { ...all, max_tokens: undefined });
    expect(second.body['error']).toMatchObject({ param: 'tools[0].parameters' });
    const third = await post('/v1/responses', { ...all, max_tokens: undefined, tools: [tool({})] });
    expect(third.body['error']).toMatchObject({ param: 'temperature' });
  });

  it('a missing key, a foreign key and a body that is not JSON', async () => {
    const none = await post('/v1/responses', OK, { authorization: '' });
    expect([none.status, none.body['error']]).toMatchObject([401, { code: null }]);
    const wrong = await post('/v1/responses', OK, { authorization: 'Bearer pk-123456789012' });
    expect(wrong.status).toBe(401);
    expect(wrong.body['error']).toMatchObject({ code: 'invalid_api_key', param: null });
    const broken = await post('/v1/responses', '{"model":');
    expect([broken.status, broken.body['error']]).toMatchObject([400, { type: 'invalid_request_error' }]);
  });

  it('nothing that gpt-5 accepts: temperature 1, minimal to high, tools without parameters', async () => {
    for (const effort of ['minimal', 'low', 'medium', 'high']) {
      const body = {
        ...OK,
        temperature: 1,
        reasoning: { effort },
        tools: [{ type: 'function', name: 'now' }],
      };
      expect((await post('/v1/responses', body)).status).toBe(200);
    }
  });

  it('carries the headers of the live API', async () => {
    const { headers } = await post('/v1/responses', OK);
    expect(headers.get('x-request-id')).toMatch(/^req_/);
    expect(headers.get('openai-version')).toBe('2020-10-01');
    expect(headers.get('openai-organization')).toBeTruthy();
    expect(Number(headers.get('openai-processing-ms'))).toBeGreaterThan(0);
    expect(headers.get('x-ratelimit-reset-requests')).toMatch(/^\d+(ms|s|m\d+s)$/);
  });
});
