import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/database/connect.ts';
import { createMetrics } from '../../src/platform/metrics/create-metrics.ts';
import { startQueue } from '../../src/platform/queue/pg-boss-queue.ts';
import type { JobRun, Queue } from '../../src/platform/queue/queue.ts';
import { createTestDatabase } from '../databases.ts';
import { until } from '../until.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connection: DatabaseConnection;
let queue: Queue;
const open = () =>
  startQueue({ url: database.url, log: pino({ level: 'silent' }), metrics: createMetrics() });

beforeEach(async () => {
  database = await createTestDatabase();
  connection = connectDatabase({ url: database.url });
  queue = await open();
});
afterEach(async () => {
  await queue.stop(2);
  await connection.close();
  await database.drop();
});

const collect = async () => {
  const seen: { takeId: string; run: JobRun; at: number }[] = [];
  await queue.work('start-render', { concurrency: 2 }, async ({ takeId }, run) => {
    seen.push({ takeId, run, at: performance.now() });
  });
  return seen;
};

test('a job exists exactly when its transaction commits', async () => {
  const seen = await collect();
  await connection.db
    .transaction(async (tx) => {
      await queue.send('start-render', { takeId: 'rolled back' }, { in: tx });
      throw new Error('no');
    })
    .catch(() => undefined);
  await connection.db.transaction((tx) => queue.send('start-render', { takeId: 'kept' }, { in: tx }));
  await until('the job ran', () => seen.length > 0);
  expect(seen.map(({ takeId }) => takeId)).toEqual(['kept']);
  expect(seen[0]?.run).toMatchObject({ attempt: 1, lastAttempt: false });
});

test('a commit wakes a worker long before the next poll', async () => {
  const seen = await collect();
  const waits: number[] = [];
  for (let round = 0; round < 30; round++) {
    const takeId = `take ${round}`;
    await connection.db.transaction((tx) => queue.send('start-render', { takeId }, { in: tx }));
    const committed = performance.now();
    const job = await until('it ran', () => seen.find((entry) => entry.takeId === takeId));
    waits.push(job.at - committed);
  }
  const median = waits.sort((a, b) => a - b)[15] ?? Number.POSITIVE_INFINITY;
  process.stdout.write(
    `commit to pick-up: p50 ${median.toFixed(1)} ms, worst ${waits.at(-1)?.toFixed(1)} ms\n`,
  );
  // The backstop poll looks every two seconds: anything near it would mean that nobody was woken.
  expect(median).toBeLessThan(150);
});

test('a job that was put off runs on time, not at the next poll', async () => {
  const seen = await collect();
  const waits: number[] = [];
  for (let round = 0; round < 7; round++) {
    const takeId = `later ${round}`;
    const sent = performance.now();
    await queue.send('start-render', { takeId }, { afterSeconds: 0.4 });
    const job = await until('it ran', () => seen.find((entry) => entry.takeId === takeId));
    waits.push(job.at - sent);
  }
  const [soonest = 0, , , median = Number.POSITIVE_INFINITY] = waits.sort((a, b) => a - b);
  expect(soonest).toBeGreaterThanOrEqual(390);
  // Polls alone, every two seconds, would keep half of them waiting longer than this.
  expect(median).toBeLessThan(1200);
});

test('equal jobs that wait are one; sending again without delay pulls it forward', async () => {
  await queue.send('start-render', { takeId: 'one' }, { afterSeconds: 600 });
  await queue.send('start-render', { takeId: 'one' }, { afterSeconds: 600 });
  await queue.send('start-render', { takeId: 'one' });
  const seen = await collect();
  await until('it ran', () => seen.length > 0);
  await queue.send('start-render', { takeId: 'two' });
  await until('the second ran', () => seen.length > 1);
  expect(seen.map(({ takeId }) => takeId)).toEqual(['one', 'two']);
});

test('a job may send itself again while it runs', async () => {
  let runs = 0;
  await queue.work('follow-render', { concurrency: 1 }, async ({ takeId }) => {
    runs += 1;
    if (runs < 3) await queue.send('follow-render', { takeId }, { afterSeconds: 0.05 });
  });
  await queue.send('follow-render', { takeId: 'x' });
  await until('it ran three times', () => runs === 3);
});

test('a job that fails is run again, and told when it is the last time', async () => {
  const runs: JobRun[] = [];
  await queue.work('write-script', { concurrency: 1 }, async (_payload, run) => {
    runs.push(run);
    if (!run.lastAttempt) throw new Error('not yet');
  });
  await queue.send('write-script', { takeId: 'x' });
  await until('it was given its last chance', () => runs.some(({ lastAttempt }) => lastAttempt), 40_000);
  expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
});

test('jobs left by a stopped process are done by the next one', async () => {
  await queue.send('start-render', { takeId: 'left' });
  await queue.stop(1);
  queue = await open();
  const seen = await collect();
  await until('it ran', () => seen.length > 0);
  expect(seen[0]?.takeId).toBe('left');
});
