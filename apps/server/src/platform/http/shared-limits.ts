import { MemoryStore, type Options, type Store } from 'express-rate-limit';
import { type Redis, within } from '../redis/connect-redis.ts';

const usualPatienceMs = 50;

/**
 * Counts requests in Redis, so that several processes keep one limit together. While Redis is away, or slower than
 * `patienceMs` (fifty), each process counts for itself.
 */
export function countInRedis(redis: Redis, patienceMs = usualPatienceMs): Store {
  const own = new MemoryStore();
  let windowMs = 1000;
  const place = (key: string): string => `novela:rate:${key}`;
  const count = async (key: string) => {
    const answers = redis.client
      .multi()
      .incr(place(key))
      .pExpire(place(key), windowMs, 'NX')
      .pTTL(place(key))
      .exec();
    const [totalHits, , left] = await within(patienceMs, answers);
    return { totalHits: Number(totalHits), resetTime: new Date(Date.now() + Math.max(0, Number(left))) };
  };
  return {
    init: (options: Options) => {
      windowMs = options.windowMs;
      own.init(options);
    },
    increment: async (key) => {
      if (!redis.isReady()) return await own.increment(key);
      return await count(key).catch(() => own.increment(key));
    },
    decrement: async (key) => {
      await own.decrement(key);
      if (redis.isReady()) await within(patienceMs, redis.client.decr(place(key))).catch(() => undefined);
    },
    resetKey: async (key) => {
      await own.resetKey(key);
      if (redis.isReady()) await within(patienceMs, redis.client.del(place(key))).catch(() => undefined);
    },
  };
}
