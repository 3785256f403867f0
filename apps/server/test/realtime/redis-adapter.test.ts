import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, connect as dial, type Socket } from 'node:net';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryThroughRedis } from '../../src/platform/realtime/redis-adapter.ts';
import { connectRedis } from '../../src/platform/redis/connect-redis.ts';
import { startRedis, type TestRedis } from '../processes/start-redis.ts';
import { until } from '../until.ts';

let redis: TestRedis;
const sockets = new Set<Socket>();
/** Subscriptions that arrived at the line; the first one breaks it. */
let subscriptions = 0;
const line = createServer((near) => {
  const far = dial(Number(new URL(redis.url).port), '127.0.0.1');
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      near.destroy();
      far.destroy();
    });
  }
  far.pipe(near);
  near.on('data', (sent) => {
    if (!sent.includes('subscribe')) return far.write(sent);
    subscriptions += 1;
    return subscriptions === 1 ? near.destroy() : far.write(sent);
  });
});

beforeAll(async () => {
  redis = await startRedis();
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  line.close();
  await redis.close();
});

test('a Redis that goes away in the middle of a subscription is asked again, and nothing is left unhandled', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const address = line.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connection = connectRedis({ url: `redis://127.0.0.1:${port}`, onChange: () => undefined });
  const io = new Server(createHttpServer(), { adapter: carryThroughRedis(connection) });
  try {
    await until('it is asked again', () => subscriptions >= 2);
    const other = connectRedis({ url: redis.url, onChange: () => undefined });
    await until('it listens', async () => {
      if (!other.isReady()) return false;
      return (await other.client.pubSubNumSub('socket.io#/#'))['socket.io#/#'] === 1;
    });
    other.close();
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
    await io.close();
    connection.close();
  }
});
