import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rescueDrafts } from '../../src/drafts/rescue-drafts.ts';
import { createLog } from '../../src/platform/log/create-log.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
});
afterAll(() => studio.close());

test('a draft whose job was given up is given another, once; one that has its job is left alone', async () => {
  const start = (sentence: string) => studio.must('POST /api/drafts', { body: { sentence } });
  const lost = await start('A pilot finds her own grave.');
  await studio.db.execute(sql`UPDATE pgboss.job SET state = 'failed' WHERE name = 'write-draft'`);
  await start('Two brothers share one name.');
  const deps = { db: studio.db, queue: studio.queue, log: createLog('silent') };
  expect(await rescueDrafts(deps)).toBe(1);
  expect(await rescueDrafts(deps)).toBe(0);
  const { rows } = await studio.db.execute<{ draft: string }>(
    sql`SELECT data ->> 'draftId' AS draft FROM pgboss.job WHERE name = 'write-draft' AND state = 'created'`,
  );
  expect(rows.map(({ draft }) => draft)).toContain(lost.data.id);
  expect(rows).toHaveLength(2);
});
