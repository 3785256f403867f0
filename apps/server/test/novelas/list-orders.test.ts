import type { AnswerOf, InputOf } from '@novela/contract/endpoints';
import { type NovelaSort, novelaSorts, titleKey } from '@novela/contract/novela-order';
import type { NovelaSummary } from '@novela/contract/novelas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNovela } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

const titles = [
  ...['Água', 'agora', 'AGORA', '¿Quién?', '“Quietude”', 'quilo', 'Çay', 'cáÇula', 'Ñandú', 'zebra', 'Ωmega'],
  ...['한 남자', 'ação', 'Aço', '¡Vuelve!', "O'Brien", 'Obra', '3:07', 'L’amour', '🎬 Set', 'İstanbul'],
];

beforeAll(async () => {
  studio = await startStudio({ work: false });
  // Few instants and few titles for many rows: the order then hangs on the id.
  await studio.database.pool.query(
    `INSERT INTO novelas (id, title, target_episodes, status, created_at, updated_at, deleted_at, logline)
    SELECT 'n' || lpad((n * 37 % 101)::text, 3, '0'), ($1::text[])[1 + n % cardinality($1::text[])], 1,
      CASE WHEN n % 4 = 0 THEN 'paused' ELSE 'planning' END,
      timestamptz '2025-11-22 10:00:00.000123+00' + (n / 30) * interval '1 microsecond',
      timestamptz '2025-11-23 10:00:00.000123+00' - (n / 40) * interval '1 microsecond',
      CASE WHEN n % 10 = 9 THEN now() END, CASE WHEN n % 2 = 0 THEN 'even' ELSE 'odd' END
    FROM generate_series(1, 100) n`,
    [titles],
  );
});
afterAll(() => studio.close());

type Query = InputOf<'GET /api/novelas', 'query'>;

const walk = async (query: Query, total: number): Promise<NovelaSummary[]> => {
  const rows: NovelaSummary[] = [];
  let cursor: string | null = null;
  do {
    const asked: Query = { ...query, limit: '7', ...(cursor && { cursor }) };
    const page: AnswerOf<'GET /api/novelas'> = await studio.must('GET /api/novelas', { query: asked });
    expect(page.total).toBe(total);
    rows.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
};

const idsBy = async (order: string, where = 'true'): Promise<string[]> => {
  const sql = `SELECT id FROM novelas WHERE deleted_at IS NULL AND ${where} ORDER BY ${order}`;
  return (await studio.database.pool.query<{ id: string }>(sql)).rows.map(({ id }) => id);
};

const orders: Readonly<Record<NovelaSort, string>> = {
  newest: 'created_at DESC, id DESC',
  changed: 'updated_at DESC, id DESC',
  title: 'title_key, id',
};

test.each(novelaSorts)('sorted by %s, the pages hold every novela once', async (sort) => {
  const all = await walk({ sort }, 90);
  expect(all.map(({ id }) => id)).toEqual(await idsBy(orders[sort]));
  const paused = await walk({ sort, status: 'paused' }, 25);
  expect(paused.map(({ id }) => id)).toEqual(await idsBy(orders[sort], `status = 'paused'`));
  const found = await walk({ sort, q: 'EVEN' }, 50);
  expect(found.map(({ id }) => id)).toEqual(await idsBy(orders[sort], `logline = 'even'`));
});

test('titles stand as a reader looks for them, and as the browser would sort them', async () => {
  const rows = await walk({ sort: 'title' }, 90);
  const shown = [...new Set(rows.map(({ title }) => titleKey(title)))];
  expect(shown).toEqual(shown.toSorted());
  expect(shown.slice(0, 6)).toEqual(['3:07', 'acao', 'aco', 'agora', 'agua', 'cacula']);
  expect(shown.filter((key) => key.startsWith('q'))).toEqual(['quien?', 'quietude', 'quilo']);
  const { rows: kept } = await studio.database.pool.query<{ title: string; title_key: string }>(
    'SELECT title, title_key FROM novelas',
  );
  for (const { title, title_key } of kept) expect(titleKey(title)).toBe(title_key);
});

test('titles as long as can be are told apart and walked past', async () => {
  const long = await Promise.all(
    ['a', 'b'].map((end) => createNovela(studio, { title: `${'한'.repeat(499)}${end}`, logline: 'long' })),
  );
  const query: Query = { sort: 'title', q: 'long', limit: '1' };
  const { data: first, nextCursor } = await studio.must('GET /api/novelas', { query });
  const { data: second } = await studio.must('GET /api/novelas', {
    query: { ...query, cursor: nextCursor ?? '' },
  });
  expect([...first, ...second].map(({ id }) => id)).toEqual(long.map(({ id }) => id).toSorted());
});

test('a change of a novela brings it to the top of those changed last', async () => {
  const [last] = (await idsBy(orders.changed)).slice(-1);
  const params = { id: last ?? '' };
  await studio.must('PUT /api/novelas/:id', { params, body: { status: 'completed' } });
  const changed = await studio.must('GET /api/novelas', { query: { sort: 'changed', limit: '1' } });
  expect(changed.data[0]).toMatchObject({ id: last, status: 'completed' });
});

test('a cursor of another order is refused like one nobody gave out', async () => {
  const cursorOf = async (sort: NovelaSort) =>
    (await studio.must('GET /api/novelas', { query: { sort, limit: '1' } })).nextCursor ?? '';
  for (const sort of novelaSorts) {
    const cursor = await cursorOf(sort);
    for (const other of novelaSorts.filter((one) => one !== sort)) {
      const answer = await studio.api('GET /api/novelas', { query: { sort: other, cursor } });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'validation_failed', errors: [{ path: '/query/cursor' }] },
      });
    }
  }
  // Without an order the list is newest first, also for its cursors.
  const cursor = await cursorOf('newest');
  expect((await studio.api('GET /api/novelas', { query: { cursor } })).status).toBe(200);
});
