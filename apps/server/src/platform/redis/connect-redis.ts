import { createClient } from 'redis';

/** A Redis that may be away at any moment; it reconnects by itself. */
export interface Redis {
  /** Commands fail at once while Redis is away; nothing is kept for later. */
  readonly client: RedisClient;
  /** True while Redis answers. */
  isReady(): boolean;
  /** Milliseconds one command takes; rejects when Redis does not answer in a quarter of a second. */
  ping(): Promise<number>;
  close(): void;
}

export type RedisClient = ReturnType<typeof createClient>;

interface Options {
  readonly url: string;
  /** Told once when Redis goes away, and once when it is back. */
  readonly onChange: (state: 'away' | 'back', error?: Error) => void;
}

const longestPauseMs = 2000;
const pingPatienceMs = 250;

/** Starts connecting and returns at once: a Redis that is away must not delay the studio. */
export function connectRedis({ url, onChange }: Options): Redis {
  const options = {
    url,
    pingInterval: 5000,
    socket: {
      connectTimeout: 1000,
      keepAlive: true,
      reconnectStrategy: (tries: number) => Math.min(50 * 2 ** Math.min(tries, 8), longestPauseMs),
    },
  } as const;
  const client = createClient({ ...options, disableOfflineQueue: true });
  let away = false;
  // Without a listener the client turns a lost connection into an uncaught exception.
  client.on('error', (error: Error) => {
    if (!away) onChange('away', error);
    away = true;
  });
  client.on('ready', () => {
    if (away) onChange('back');
    away = false;
  });
  // Readers block on their connection and wait while Redis is away: failing at once would make them spin.
  Object.assign(client, { duplicate: () => createClient(options) });
  void client.connect().catch(() => undefined);
  return {
    client,
    isReady: () => client.isReady,
    ping: async () => {
      const startedAt = performance.now();
      await within(pingPatienceMs, client.ping());
      return performance.now() - startedAt;
    },
    close: () => client.destroy(),
  };
}

/** The answer, or a rejection when it takes longer than `ms`. */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
