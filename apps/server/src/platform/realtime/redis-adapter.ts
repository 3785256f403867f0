import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis, RedisClient } from '../redis/connect-redis.ts';

const longestStream = 5000;

type Reader = ReturnType<RedisClient['duplicate']>;

/**
 * Lets Socket.IO carry events through a Redis stream: browsers of every process get them, and one that was cut off
 * gets what it missed from any process, also from one that started since.
 */
export function carryThroughRedis({ client }: Redis) {
  const { set, publish, duplicate } = client;
  // The adapter does not wait for these: their failure must not become an unhandled rejection.
  Object.assign(client, {
    set: (...args: Parameters<typeof set>) => set.apply(client, args).catch(() => null),
    publish: (...args: Parameters<typeof publish>) => publish.apply(client, args).catch(() => 0),
    duplicate: () => keepSubscribing(duplicate.call(client)),
  });
  return createAdapter(client, { streamName: 'novela:events', maxLen: longestStream, blockTimeInMs: 2000 });
}

/** A Redis that goes away in the middle of a subscription is asked for it again when it is back. */
function keepSubscribing(reader: Reader): Reader {
  const { subscribe } = reader;
  const keep = async (...args: Parameters<typeof subscribe>): Promise<void> => {
    try {
      await subscribe.apply(reader, args);
    } catch {
      await new Promise((back) => reader.once('ready', back));
      await keep(...args);
    }
  };
  return Object.assign(reader, { subscribe: keep });
}
