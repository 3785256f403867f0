import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type OpenAiSimulator, startOpenAiSimulator } from '../src/start-openai-simulator.ts';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** Starts one simulator for a test file, reset before each test; `post` is a raw client, `client` the official one. */
export function openSimulator() {
  let running: OpenAiSimulator | undefined;
  beforeAll(async () => {
    running = await startOpenAiSimulator({ pace: 'instant' });
  });
  beforeEach(() => running?.reset());
  afterAll(() => running?.close());
  const simulator = (): OpenAiSimulator => {
    if (!running) throw new Error('not started');
    return running;
  };
  return {
    simulator,
    client: (apiKey = 'sk-test') => new OpenAI({ apiKey, baseURL: `${simulator().url}/v1`, maxRetries: 0 }),
    post: async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
      const answer = await fetch(`${simulator().url}${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return {
        status: answer.status,
        body: (await answer.json()) as Record<string, unknown>,
        headers: answer.headers,
      };
    },
  };
}

/** A closed object schema with every key required. */
export function closed(properties: Record<string, unknown>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
