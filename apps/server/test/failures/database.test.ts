import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());

test('row 13 every database connection is busy: told within seconds, alive meanwhile, well afterwards', async () => {
  const { pool } = studio.database;
  const busy = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  try {
    const startedAt = performance.now();
    const refused = await studio.api('GET /api/spending');
    expect([refused.status, refused.body]).toEqual([
      503,
      expect.objectContaining({ code: 'database_unavailable', retryable: true }),
    ]);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect((await studio.must('GET /api/health/live')).data.status).toBe('ok');
  } finally {
    for (const client of busy) client.release();
  }
  await studio.must('GET /api/spending');
});
