import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustApi } from '../call-api.ts';
import { createTestDatabase } from '../databases.ts';

const main = path.resolve(import.meta.dirname, '../../src/main.ts');
const enough = {
  OPENAI_API_KEY: 'sk-canary-canary',
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  LAMBDA_API_URL: 'http://127.0.0.1:9/homolog',
  WEB_PORT: '0',
  API_PORT: '0',
};

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    said += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    complained += part;
  });
  return { child, said: () => said, complained: () => complained };
};

const outcome = async (env: Record<string, string>): Promise<{ code: number; lines: string[] }> => {
  const { child, complained } = run(env);
  const [code] = await once(child, 'close');
  return { code, lines: complained().trimEnd().split('\n') };
};

describe('a start that cannot succeed ends with one clear line', () => {
  test.each([
    ['another model', { OPENAI_MODEL: 'gpt-4o' }, /^OPENAI_MODEL must be gpt-5,.* not "gpt-4o"\.$/],
    ['a smaller model', { OPENAI_MODEL: 'gpt-5-mini' }, /^OPENAI_MODEL must be gpt-5,.* not "gpt-5-mini"\.$/],
    [
      'an open door',
      { HOST: '0.0.0.0' },
      /^HOST=0\.0\.0\.0 opens the studio to the network: set ACCESS_TOKEN/,
    ],
    ['another provider', { VIDEO_PROVIDER: 'replicate' }, /^VIDEO_PROVIDER=replicate is not available yet/],
    [
      'no database',
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/studio' },
      /^The database studio at 127\.0\.0\.1:9 cannot be used \(.*ECONNREFUSED.*\): check DATABASE_URL\.$/,
    ],
  ])('%s', async (_what, env, line) => {
    const { code, lines } = await outcome({ ...enough, DATABASE_URL: database.url, ...env });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(lines[0]).not.toContain('secret');
    expect(code).toBe(1);
  });

  test('a port in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, lines } = await outcome({ ...enough, DATABASE_URL: database.url, WEB_PORT: String(port) });
    holder.close();
    expect([code, lines]).toEqual([
      1,
      [`Port ${port} is in use: stop the program that uses it, or set WEB_PORT to a free port.`],
    ]);
  });

  test('every problem at once', async () => {
    const { code, lines } = await outcome({ OPENAI_MODEL: 'gpt-4', WEB_PORT: '-1' });
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
  });
});

const started = async (env: Record<string, string> = {}) => {
  const process = run({ ...enough, DATABASE_URL: database.url, READY_FD: '3', ...env });
  const [line] = await once(process.child.stdio[3] as NodeJS.ReadableStream, 'data');
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1] ?? '';
  return { ...process, url };
};

describe('a running studio', () => {
  test('tells its address, answers although no service does, and stops on SIGTERM', async () => {
    const { child, said, url } = await started();
    const health = await mustApi(url)('GET /api/health');
    expect(health.data).toMatchObject({ mode: 'live', model: { id: 'gpt-5' }, priceBook: 'vsl' });
    expect(health.data.checks['database']?.status).toBe('ok');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(said()).not.toContain('canary');
    for (const line of said().trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  test('ends with its parent', async () => {
    const { child } = await started({ EXIT_WITH_PARENT: '1' });
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});
