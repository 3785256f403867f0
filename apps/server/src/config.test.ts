import pino from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { watchServices } from './studio/watch-services.ts';

const enough = { OPENAI_API_KEY: 'sk-x', LAMBDA_API_URL: 'http://127.0.0.1:4000/homolog' };

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

test('two variables are enough; everything else has a default that opens nothing to the network', () => {
  expect(readConfig({ ...enough, DATABASE_URL: '', HOST: ' ' })).toMatchObject({
    openai: { model: 'gpt-5', baseUrl: 'https://api.openai.com/v1' },
    databaseUrl: null,
    host: '127.0.0.1',
    exposed: false,
    webPort: 3000,
    apiPort: 3001,
    accessToken: null,
    notices: [],
  });
});

describe('OPENAI_MODEL', () => {
  test.each([
    'gpt-5',
    'gpt-5-2025-08-07',
    'gpt-5.1',
    'gpt-5.1-2025-11-13',
    'gpt-5.2',
    'gpt-5.2-2025-12-11',
    'gpt-5.4',
    'gpt-5.5',
    'gpt-5.5-2026-04-23',
    'gpt-5.6-sol',
    'gpt-5.6-terra',
    'gpt-5.6-luna',
  ])('%s is accepted', (model) => {
    expect(readConfig({ ...enough, OPENAI_MODEL: model }).openai.model).toBe(model);
  });

  test.each([
    'gpt-4',
    'gpt-4o',
    'gpt-4.1',
    'gpt-5-mini',
    'gpt-5-nano',
    'gpt-5-chat-latest',
    'gpt-5-codex',
    'gpt-5-pro',
    'gpt-5.1-mini',
    'gpt-5.4-nano',
    'gpt-5.1-codex-max',
    'gpt-5-2025-08-08',
    'gpt-5.1-2025-08-07',
    'gpt-5.3',
    'gpt-5.3-chat-latest',
    'gpt-5.5-pro',
    'gpt-5.6',
    'gpt-5.6.2',
    'gpt-5.6-cyber',
    'gpt-5.0.1',
    'gpt-5.7',
    'gpt-6',
    'GPT-5',
    'o3',
    'claude',
    'gpt-5.',
    'gpt-5 ',
    'gpt-50',
  ])('%s is refused in one line that names it', (model) => {
    const problems = problemsOf({ ...enough, OPENAI_MODEL: model });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`not "${model}"`);
    expect(problems[0]).not.toContain('\n');
  });
});

test('every problem is told at once', () => {
  expect(
    problemsOf({ OPENAI_MODEL: 'gpt-4o', WEB_PORT: 'x', DATABASE_URL: 'mysql://x/y', HOST: '0.0.0.0' }),
  ).toEqual([
    expect.stringContaining('OPENAI_API_KEY'),
    expect.stringContaining('OPENAI_MODEL'),
    expect.stringContaining('DATABASE_URL'),
    expect.stringContaining('WEB_PORT'),
    expect.stringContaining('LAMBDA_API_URL'),
    expect.stringContaining('HOST=0.0.0.0'),
  ]);
});

describe('listening beyond loopback', () => {
  test.each(['0.0.0.0', '::', '192.168.1.5', 'studio.local'])('%s needs a token or a clear yes', (host) => {
    expect(problemsOf({ ...enough, HOST: host })).toEqual([expect.stringContaining('ACCESS_TOKEN')]);
    expect(problemsOf({ ...enough, HOST: host, ACCESS_TOKEN: 'short' })).toEqual([
      expect.stringContaining('32 characters'),
    ]);
    expect(problemsOf({ ...enough, HOST: host, ACCESS_TOKEN: 'x'.repeat(32) })).toEqual([]);
    expect(readConfig({ ...enough, HOST: host, ALLOW_UNAUTHENTICATED: 'true' }).exposed).toBe(true);
  });

  test.each(['localhost', '127.0.0.1', '127.0.0.53', '::1'])('%s needs nothing', (host) => {
    expect(problemsOf({ ...enough, HOST: host })).toEqual([]);
  });
});

test('what cannot be had yet is said in one line', () => {
  expect(problemsOf({ ...enough, VIDEO_PROVIDER: 'replicate' })).toEqual([
    expect.stringContaining('not available yet'),
  ]);
  expect(readConfig({ ...enough, S3_BUCKET: 'films' }).notices).toHaveLength(1);
  expect(problemsOf({ ...enough, WEB_PORT: '3001' })).toEqual([expect.stringContaining('must differ')]);
});

test('an access token is used on loopback too', () => {
  expect(readConfig({ ...enough, ACCESS_TOKEN: 'y'.repeat(40) }).accessToken).toHaveLength(40);
});

test('a process has one of three roles, and shares a database unless it does everything', () => {
  expect(readConfig(enough)).toMatchObject({ role: 'all', redisUrl: null, healthPort: null });
  expect(problemsOf({ ...enough, ROLE: 'boss' })).toEqual(['ROLE must be all, api or worker.']);
  expect(problemsOf({ ...enough, ROLE: 'worker' })).toEqual([expect.stringContaining('set DATABASE_URL')]);
  const shared = { ...enough, DATABASE_URL: 'postgresql://u:p@db/studio', REDIS_URL: 'redis://cache:6379' };
  expect(readConfig({ ...shared, ROLE: 'worker', HEALTH_PORT: '4000' })).toMatchObject({
    role: 'worker',
    healthPort: 4000,
    redisUrl: 'redis://cache:6379',
    notices: [],
  });
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const provider = { ping: async () => ({ reachable: true, latencyMs: 1 }) };

test.each([
  ['is not offered', { available: false, shutdownDate: null }],
  ['ends soon', { available: true, shutdownDate: inDays(19) }],
])('a model that %s comes with a replacement the studio accepts', async (_name, told) => {
  const model = { describe: async () => ({ id: 'gpt-5', ...told }) };
  const simulated = { languageModel: false, video: false };
  const watch = watchServices({ model, provider, simulated, log: pino({ level: 'silent' }) });
  await vi.waitFor(() => expect(watch.languageModel().message).toContain('Set OPENAI_MODEL'));
  const [named = ''] =
    /gpt-5\.\S+\b/.exec(watch.languageModel().message.split('OPENAI_MODEL')[1] ?? '') ?? [];
  expect(readConfig({ ...enough, OPENAI_MODEL: named }).openai.model).toBe(named);
  watch.stop();
});
