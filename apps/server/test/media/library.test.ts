import type { InputOf } from '@novela/contract/endpoints';
import { mediaLibrary } from '@novela/database/schema/media';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalStorage } from '../../src/platform/object-storage/local/local-storage.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

const key = 'video/studio/2026/11/22/take/original.mp4';
const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

beforeAll(async () => {
  studio = await startStudio({ work: false });
  await createLocalStorage({ folder: studio.mediaFolder }).put(key, content, 'video/mp4');
  // One instant for all: the order then hangs on the id alone, to the microsecond.
  await studio.database.pool.query(`
    INSERT INTO media_library (id, s3_key, s3_url, media_type, file_name, file_size_bytes, created_at)
    SELECT 'm' || lpad(n::text, 3, '0'), 'image/x/' || n || '.png', '/media/x', CASE WHEN n % 5 = 0 THEN 'image' ELSE 'video' END,
      'film ' || (n * 37 % 101) || '.mp4', n * 53 % 97, timestamptz '2026-11-22 10:00:00.000123+00' - (n / 10) * interval '1 microsecond'
    FROM generate_series(1, 125) n`);
});
afterAll(async () => {
  await studio.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${studio.url}${path}`, { headers, method });

test('a file is served whole with everything a browser needs to keep it', async () => {
  const answer = await get(`/media/${key}`);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'video/mp4',
    'content-length': '1000',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const etag = answer.headers.get('etag') ?? '';
  const known = await get(`/media/${key}`, { 'If-None-Match': etag });
  expect([known.status, await known.text()]).toEqual([304, '']);
  const head = await get(`/media/${key}`, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1000', '']);
});

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/1000', [0, 4]],
  ['bytes=990-', 206, 'bytes 990-999/1000', [990, 1000]],
  ['bytes=-5', 206, 'bytes 995-999/1000', [995, 1000]],
  ['bytes=0-9999', 206, 'bytes 0-999/1000', [0, 1000]],
  ['bytes=1000-', 416, 'bytes */1000', null],
  ['bytes=0-1,5-6', 200, null, [0, 1000]],
  ['nonsense', 200, null, [0, 1000]],
] as const)('Range %s is answered with %i', async (range, status, contentRange, slice) => {
  const answer = await get(`/media/${key}`, { Range: range });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-range')).toBe(contentRange);
  if (slice) expect(Buffer.from(await answer.arrayBuffer())).toEqual(content.subarray(...slice));
  else expect(await answer.json()).toMatchObject({ success: false, code: 'range_not_satisfiable' });
});

test('a range of a version that is no more is answered with the whole', async () => {
  const answer = await get(`/media/${key}`, { Range: 'bytes=0-3', 'If-Range': '"other"' });
  expect(answer.status).toBe(200);
});

test.each([
  '/media/nothing.mp4',
  '/media/..%2f..%2fetc%2fpasswd',
  '/media/%2e%2e/%2e%2e/etc/passwd',
  '/media/video',
  '/media/.hidden',
  '/media/a%00b',
  `/media/${'a/'.repeat(300)}b`,
])('%s is not there', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ success: false, code: 'not_found' });
});

test.each(['date', 'name', 'size'] as const)(
  'sorted by %s, cursor and pages walk over the same rows',
  async (sortBy) => {
    const byCursor: string[] = [];
    let cursor: string | null = null;
    do {
      const query: InputOf<'GET /api/media', 'query'> = { sortBy, limit: '20', ...(cursor && { cursor }) };
      const answer = await studio.must('GET /api/media', { query });
      byCursor.push(...answer.data.map(({ id }) => id));
      cursor = answer.pagination.nextCursor;
    } while (cursor !== null);
    const byPage: string[] = [];
    for (let page = 1; page <= 7; page++) {
      const answer = await studio.must('GET /api/media', {
        query: { sortBy, limit: '20', page: String(page) },
      });
      expect(answer.pagination).toMatchObject({ total: 125, pages: 7, page, limit: 20 });
      byPage.push(...answer.data.map(({ id }) => id));
    }
    expect(byCursor).toHaveLength(125);
    expect(new Set(byCursor).size).toBe(125);
    expect(byCursor).toEqual(byPage);
  },
);

test('a filter narrows list and total; a cursor of another list is refused', async () => {
  const images = await studio.must('GET /api/media', { query: { type: 'image', limit: '10' } });
  expect(images.pagination).toMatchObject({ total: 25, pages: 3 });
  expect(images.data.every(({ mediaType }) => mediaType === 'image')).toBe(true);
  const cursor = images.pagination.nextCursor ?? '';
  const wrong = await studio.api('GET /api/media', { query: { sortBy: 'size', cursor } });
  expect(wrong).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  expect((await studio.must('GET /api/media', { query: { novelaId: 'none' } })).pagination.total).toBe(0);
  expect(await studio.db.$count(mediaLibrary)).toBe(125);
});
