import { problem } from '@novela/contract/problem';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';
import { badAddresses } from './bad-addresses.ts';
import { badNovelas } from './bad-novelas.ts';
import { badScenes } from './bad-scenes.ts';
import { type RawRequest, sendRaw } from './send-raw.ts';

let studio: Studio;
let novelaId: string;

beforeAll(async () => {
  studio = await startStudio({ work: false });
  const made = await studio.must('POST /api/novelas', {
    body: { title: 'The Lighthouse', targetEpisodes: 3 },
  });
  novelaId = made.data.id;
});
afterAll(() => studio.close());

/** Everything a request could have written, and everything it could have spent. */
const traces = async (): Promise<unknown> => {
  const { rows } = await studio.db.execute(sql`
    SELECT (SELECT count(*) FROM novelas) AS novelas, (SELECT count(*) FROM novela_videos) AS videos,
      (SELECT count(*) FROM video_takes) AS takes, (SELECT count(*) FROM ledger_entries) AS money,
      (SELECT count(*) FROM drafts) AS drafts, (SELECT count(*) FROM idempotency_keys) AS keys,
      (SELECT count(*) FROM pgboss.job) AS jobs, (SELECT max(updated_at) FROM novelas) AS changed`);
  const calls = studio.openai.requests().filter(({ method }) => method === 'POST');
  return { rows, charges: studio.vsl.charges().length, calls: calls.length };
};

const table = [...badNovelas, ...badScenes, ...badAddresses];
const send = (bad: RawRequest) =>
  sendRaw(studio.url, { ...bad, path: (bad.path ?? '/api/novelas').replace('$novela', novelaId) });

describe('a bad request is refused with a sentence that helps, and leaves no trace', () => {
  test.each(table)('%s: %i %s', async (_what, status, code, sentence, bad) => {
    const before = await traces();
    const answer = await send(bad);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const said = problem.parse(JSON.parse(answer.text));
    expect(said).toMatchObject({ success: false, status, code });
    expect(answer.status).toBe(status);
    expect(said.message).toMatch(sentence);
    expect(said.message).not.toMatch(/Invalid input|undefined|SELECT|node_modules| at .*\.ts/);
    expect(said.requestId).toBe(answer.headers['x-request-id']);
    if (code === 'validation_failed' && bad.raw === undefined && bad.method !== 'GET') {
      for (const { path, message } of said.errors ?? []) expect([path, message].join('')).not.toBe('');
    }
    expect(await traces()).toEqual(before);
  });

  test('a method that does not exist names those that do', async () => {
    const answer = await send({ method: 'PATCH', path: '/api/novelas/$novela' });
    expect(answer.headers['allow']).toBe('GET, HEAD, PUT, DELETE');
  });

  test('every field that is wrong is listed', async () => {
    const answer = await send({ body: { targetEpisodes: 0, genre: 5, description: 5 } });
    const said = problem.parse(JSON.parse(answer.text));
    expect(said.errors?.map(({ path }) => path).sort()).toEqual([
      '/description',
      '/genre',
      '/targetEpisodes',
      '/title',
    ]);
  });

  test('markup is stored and given back as the text it is, unknown keys are not stored', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const made = await studio.must('POST /api/novelas', {
      body: { title, targetEpisodes: 3, ...{ id: 'mine', totalCost: 0.5, status: 'completed' } },
    });
    expect(made.data).toMatchObject({ title, totalCost: 0, status: 'planning' });
    expect(made.data.id).not.toBe('mine');
  });
});
