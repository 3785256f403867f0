import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { Ping, VideoProvider } from '../platform/video-provider/video-provider.ts';
import { type ServiceWatch, watchServices } from './watch-services.ts';

let answer: Ping;
let asked: number;
let watch: ServiceWatch;
const warnings: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  warnings.length = 0;
  answer = { reachable: true, latencyMs: 12.4 };
  const model: Pick<LanguageModel, 'describe'> = {
    describe: async () => ({ id: 'gpt-5', available: true, shutdownDate: null }),
  };
  const provider: Pick<VideoProvider, 'ping'> = {
    ping: async () => {
      asked += 1;
      return answer;
    },
  };
  watch = watchServices({
    // Watching needs nothing else of them.
    model: model as LanguageModel,
    provider: provider as VideoProvider,
    simulated: { languageModel: false, video: false },
    log: pino({ base: null }, { write: (line) => warnings.push(JSON.parse(line).msg) }),
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

test('a provider that answers is asked every five minutes', async () => {
  await minutes(20);
  expect(asked).toBe(5);
  expect(watch.video()).toMatchObject({ status: 'ok', latencyMs: 12 });
});

test('one that does not is asked every half minute, and says what is wrong, once', async () => {
  await minutes(1);
  answer = { reachable: false, latencyMs: 3, problem: 'Check LAMBDA_API_URL.' };
  await minutes(4);
  expect(watch.video()).toMatchObject({ status: 'degraded', message: 'Check LAMBDA_API_URL.' });
  asked = 0;
  await minutes(2);
  expect(asked).toBe(4);
  expect(warnings).toEqual(['Check LAMBDA_API_URL. Scenes that were accepted wait and go on by themselves.']);
  answer = { reachable: true, latencyMs: 3 };
  await minutes(0.5);
  expect(watch.video().status).toBe('ok');
});
