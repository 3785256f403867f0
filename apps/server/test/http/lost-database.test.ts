import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;
let admin: pg.Client;

beforeAll(async () => {
  studio = await startStudio();
  const url = new URL(studio.databaseUrl);
  url.pathname = '/postgres';
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await studio.close();
});

const name = (): string => new URL(studio.databaseUrl).pathname.slice(1);
const cutAll = () =>
  // Answers when they have ended: one that ends a little later would take a later request with it.
  admin.query('SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1', [name()]);

test('connections that are cut are replaced: answers and jobs go on in the same process', async () => {
  await Promise.all(Array.from({ length: 8 }, () => studio.must('GET /api/spending')));
  await cutAll();
  await studio.until('the database answers again', async () => {
    const { status } = await studio.api('GET /api/spending');
    expect([200, 503]).toContain(status);
    return status === 200;
  });
  const draft = await studio.must('POST /api/drafts', { body: { sentence: 'Two sisters and one debt.' } });
  await studio.until('the draft is written', async () => {
    const { data } = await studio.must('GET /api/drafts/:id', { params: { id: draft.data.id } });
    return data.status === 'ready';
  });
});

test('while the database is away, requests are told so quickly and health says it', async () => {
  await admin.query(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS false`);
  await cutAll();
  try {
    const startedAt = performance.now();
    const refused = await studio.until('a request is refused', async () => {
      const reply = await studio.api('GET /api/spending');
      return reply.status === 200 ? null : reply;
    });
    expect(refused.body).toMatchObject({ success: false, code: 'database_unavailable', retryable: true });
    expect(refused.headers.get('retry-after')).toBe('1');
    const health = await studio.must('GET /api/health');
    expect(health.data.status).toBe('down');
    expect((await studio.must('GET /api/health/live')).data.status).toBe('ok');
    expect(performance.now() - startedAt).toBeLessThan(5000);
  } finally {
    await admin.query(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS true`);
  }
  await studio.until(
    'the database answers again',
    async () => (await studio.api('GET /api/spending')).status === 200,
  );
});
