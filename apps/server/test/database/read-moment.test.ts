import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMoment } from '../../src/platform/database/read-moment.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
  await studio.db.execute(sql`CREATE TABLE notes (word TEXT)`);
});
afterAll(() => studio.close());

test('the moment grows with every commit, in whatever order transactions began', async () => {
  const write = sql`INSERT INTO notes VALUES ('x')`;
  const moments = [await readMoment(studio.db)];
  const look = async () => void moments.push(await readMoment(studio.db));
  await studio.db.transaction(async (first) => {
    await first.execute(write);
    await studio.db.transaction(async (second) => {
      await second.execute(write);
      await studio.db.transaction(async (third) => void (await third.execute(write)));
      await look();
    });
    await look();
  });
  await look();
  expect(moments).toHaveLength(4);
  expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b));
});

test('news of money says as of when it is', async () => {
  const socket = await studio.socket();
  const caps = new Map<number, number>();
  socket.on('spending:update', ({ cap }: { cap: number }, asOf: number) => caps.set(cap, asOf));
  for (const monthlyCap of [70, 80, 90]) {
    await studio.must('PUT /api/settings', { body: { monthlyCap } });
    await studio.until('the browser hears', () => caps.has(monthlyCap));
  }
  const moments = [...caps.values()];
  expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b));
});
