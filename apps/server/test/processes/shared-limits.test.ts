import type { Options, Store } from 'express-rate-limit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countInRedis } from '../../src/platform/http/shared-limits.ts';
import { connectRedis, type Redis } from '../../src/platform/redis/connect-redis.ts';
import { until } from '../until.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

let server: TestRedis;
const connections: Redis[] = [];
const changes: string[] = [];

beforeAll(async () => {
  server = await startRedis();
});
afterAll(async () => {
  for (const connection of connections) connection.close();
  await server.close();
});

const openStore = async (patience?: number): Promise<Store> => {
  const redis = connectRedis({ url: server.url, onChange: (state) => changes.push(state) });
  connections.push(redis);
  await until('Redis is ready', () => redis.isReady());
  // A machine that is slow for a moment must not look like a Redis that is gone.
  const store = countInRedis(redis, patience);
  await store.init?.({ windowMs: 2000 } as Options);
  return store;
};

test('two processes count together, in a window that ends', async () => {
  const [here, there] = [await openStore(5000), await openStore(5000)];
  const counts = await Promise.all([here, there, here, there].map((store) => store.increment('1.2.3.4')));
  expect(counts.map(({ totalHits }) => totalHits).sort()).toEqual([1, 2, 3, 4]);
  for (const { resetTime } of counts) {
    const left = (resetTime?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(2000);
  }
  await until('the window ended', async () => (await here.increment('1.2.3.4')).totalHits === 1);
});

test('without Redis each process counts for itself at once, and together again when it is back', async () => {
  const store = await openStore();
  await server.stop();
  await until('the loss is told', () => changes.includes('away'));
  const startedAt = performance.now();
  expect((await store.increment('5.6.7.8')).totalHits).toBe(1);
  expect((await store.increment('5.6.7.8')).totalHits).toBe(2);
  expect(performance.now() - startedAt).toBeLessThan(900);
  await server.start();
  await until('the return is told', () => changes.includes('back'));
  const other = await openStore();
  await until('both count in Redis again', async () => {
    const name = crypto.randomUUID();
    const first = (await store.increment(name)).totalHits;
    return first === 1 && (await other.increment(name)).totalHits === 2;
  });
});
