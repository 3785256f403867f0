import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNovela } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
});
afterAll(() => studio.close());

test('a query that fails is logged with its words and its place, without what people wrote', async () => {
  await studio.db.execute(sql`ALTER TABLE novelas ADD CONSTRAINT never CHECK (title = 'nothing') NOT VALID`);
  await expect(
    createNovela(studio, { title: 'canary-title', description: 'canary\nstory' }),
  ).rejects.toThrow();
  const failed = studio.logLines.find((line) => line.includes('Failed query'));
  expect(failed).toContain('insert into \\"novelas\\"');
  expect(failed).toContain('violates check constraint');
  expect(failed).toMatch(/\[parameters hidden\]\\n {4}at /);
  expect(studio.logLines.join('')).not.toContain('canary');
});
