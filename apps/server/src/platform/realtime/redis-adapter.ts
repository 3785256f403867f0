import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from '../redis/connect-redis.ts';

const longestStream = 5000;

/**
 * Lets Socket.IO carry events through a Redis stream: browsers of every process get them, and one that was cut off
 * gets what it missed from any process, also from one that started since.
 */
export function carryThroughRedis({ client }: Redis) {
  const { set, publish } = client;
  // The adapter does not wait for these two: their failure must not become an unhandled rejection.
  Object.assign(client, {
    set: (...args: Parameters<typeof set>) => set.apply(client, args).catch(() => null),
    publish: (...args: Parameters<typeof publish>) => publish.apply(client, args).catch(() => 0),
  });
  return createAdapter(client, { streamName: 'novela:events', maxLen: longestStream, blockTimeInMs: 2000 });
}
