import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;
let novelaId: string;

beforeAll(async () => {
  studio = await startStudio({ work: false });
  novelaId = (
    await studio.must('POST /api/novelas', { body: { title: 'The Lighthouse', targetEpisodes: 1 } })
  ).data.id;
});
afterAll(() => studio.close());

const film = (sceneNumber: number, key?: string) =>
  studio.api('POST /api/novelas/:id/generate-video', {
    params: { id: novelaId },
    body: { episodeNumber: 1, sceneNumber, sceneDescription: 'The storm takes the boat.' },
    headers: key === undefined ? {} : { 'Idempotency-Key': key },
  });

const count = async () => {
  const { rows } = await studio.db.execute<Record<'takes' | 'holds' | 'jobs', number>>(sql`
    SELECT (SELECT count(*)::int FROM video_takes) AS takes,
      (SELECT count(*)::int FROM ledger_entries WHERE kind = 'reserve' AND purpose = 'video') AS holds,
      (SELECT count(*)::int FROM pgboss.job) AS jobs`);
  return rows[0];
};

test('eight clicks with one key are one take, one hold, one job and one answer', async () => {
  const replies = await Promise.all(Array.from({ length: 8 }, () => film(1, 'click')));
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(replies.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(7);
  expect(await count()).toEqual({ takes: 1, holds: 1, jobs: 1 });
});

test('the same key for another scene is refused', async () => {
  const { status, body } = await film(2, 'click');
  expect([status, body]).toEqual([409, expect.objectContaining({ code: 'idempotency_key_reused' })]);
  expect(await count()).toEqual({ takes: 1, holds: 1, jobs: 1 });
});

test('eight clicks without a key film a scene once, because its place is taken', async () => {
  const replies = await Promise.all(Array.from({ length: 8 }, () => film(3)));
  expect(replies.filter(({ status }) => status === 202)).toHaveLength(1);
  const refused = replies.filter(({ body }) => !body.success && body.code === 'scene_exists');
  expect(refused).toHaveLength(7);
  expect(await count()).toEqual({ takes: 2, holds: 2, jobs: 2 });
});
