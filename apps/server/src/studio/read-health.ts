import type { ErrorCode } from '@novela/contract/error-codes';
import type { PriceBook } from '@novela/contract/price-books';
import type { Health } from '@novela/contract/studio';
import manifest from '../../package.json' with { type: 'json' };
import type { Database } from '../platform/database/database.ts';
import type { Metrics } from '../platform/metrics/create-metrics.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import type { Queue } from '../platform/queue/queue.ts';
import type { Redis } from '../platform/redis/connect-redis.ts';
import { countWaiting } from './count-waiting.ts';
import { type Check, check, fine, troubled, withinASecond } from './run-checks.ts';
import type { ServiceWatch } from './watch-services.ts';

export interface HealthDeps {
  readonly priceBook: PriceBook;
  readonly modelId: string;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly services: ServiceWatch;
  readonly db: Database;
  /** Milliseconds one query takes; rejects when the database does not answer. */
  readonly pingDatabase: () => Promise<number>;
  readonly queue: Pick<Queue, 'measure'>;
  readonly storage: Pick<ObjectStorage, 'check'>;
  readonly redis?: Redis | null;
  readonly metrics: Pick<Metrics, 'problems' | 'checkStatus'>;
}

type Waiting = ReadonlyMap<ErrorCode, number>;

const longestWaitSeconds = 60;
const gauge = { ok: 1, degraded: 0.5, down: 0 } as const;

/** Answers how the studio and everything behind it is. No check takes longer than a second. */
export async function readHealth(deps: HealthDeps): Promise<Health> {
  const { shutdownDate, ...languageModel } = deps.services.languageModel();
  const waiting: Promise<Waiting> = withinASecond(countWaiting(deps.db), new Map()).catch(() => new Map());
  const [database, queue, storage, redis, held] = await Promise.all([
    checkDatabase(deps),
    checkQueue(deps),
    checkStorage(deps),
    deps.redis ? checkRedis(deps.redis) : null,
    waiting,
  ]);
  const checks: Health['checks'] = {
    database,
    queue,
    storage,
    languageModel: holdUp(languageModel, held, 'writer_unavailable', 'The Writer'),
    video: holdUp(deps.services.video(), held, 'provider_unavailable', 'The video provider'),
    ...(redis ? { redis } : {}),
  };
  for (const [name, { status }] of Object.entries(checks)) {
    deps.metrics.checkStatus.set({ check: name }, gauge[status]);
  }
  const ill = Object.values(checks).some(({ status }) => status !== 'ok');
  return {
    status: database.status === 'down' ? 'down' : ill ? 'degraded' : 'ok',
    mode: deps.simulated.languageModel || deps.simulated.video ? 'simulated' : 'live',
    simulated: deps.simulated,
    priceBook: deps.priceBook.id,
    model: { id: deps.modelId, shutdownDate },
    version: manifest.version,
    checks,
  };
}

const checkDatabase = ({ pingDatabase, metrics }: HealthDeps): Promise<Check> =>
  check(troubled('down', 'The database does not answer.'), async () => {
    const latencyMs = await pingDatabase();
    return metrics.problems.isRecent('storage_full')
      ? troubled('degraded', 'Something could not be saved in the last minute because a disk is full.')
      : fine('The database answers.', latencyMs);
  });

const checkQueue = ({ queue }: HealthDeps): Promise<Check> =>
  check(troubled('degraded', 'The queue of jobs cannot be read.'), async () => {
    const { due, oldestSeconds } = await queue.measure();
    if (oldestSeconds <= longestWaitSeconds) return fine('Jobs are taken up.');
    return troubled(
      'degraded',
      `${due} jobs wait, the oldest for ${Math.round(oldestSeconds)} seconds. Start more workers.`,
    );
  });

const checkStorage = ({ storage }: HealthDeps): Promise<Check> =>
  check(troubled('degraded', 'Films cannot be saved: the storage does not answer.'), async () => {
    await storage.check();
    return fine('Films can be saved.');
  });

const checkRedis = (redis: Redis): Promise<Check> =>
  check(
    troubled(
      'degraded',
      'Redis does not answer. News goes through the database, and each process keeps its own request limit.',
    ),
    async () => fine('Redis answers.', await redis.ping()),
  );

/** A service that answers us may still hold takes up; whichever process met it, everybody sees it. */
function holdUp(known: Check, held: Waiting, code: ErrorCode, who: string): Check {
  const takes = held.get(code) ?? 0;
  if (takes === 0 || known.status !== 'ok') return known;
  const scenes = takes === 1 ? '1 scene waits and goes' : `${takes} scenes wait and go`;
  return { ...known, status: 'degraded', message: `${who} cannot be reached: ${scenes} on by itself.` };
}
