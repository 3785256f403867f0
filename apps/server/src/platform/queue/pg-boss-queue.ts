import { sql } from 'drizzle-orm';
import { fromDrizzle, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { toAppError } from '../error/to-app-error.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { findLacking, keyOf, measureQueue } from './inspect-queue.ts';
import { jobRules } from './job-rules.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';
import type { JobHandler, JobName, Jobs, Queue, SendOptions } from './queue.ts';

interface Options {
  readonly url: string;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'jobSeconds' | 'jobWaitSeconds' | 'problems'>;
}

const backstopPollSeconds = 2;
const wakeMarginMs = 15;

/**
 * Durable jobs on the studio's own PostgreSQL. A commit wakes waiting workers through NOTIFY, a timer wakes those of
 * jobs that were put off, and a slow poll finds whatever both missed. The jobs of a killed process come back when
 * its heartbeat is ten seconds old.
 * @throws the driver's error when the database does not answer
 */
export async function startQueue({ url, log, metrics }: Options): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: 'novela-studio queue',
    connectionTimeoutMillis: 2000,
    // A connection that fell silent is given up, so that the workers heal with the database.
    ...({ query_timeout: 10_000, keepAlive: true } as object),
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  });
  // Every worker says it, at every look: once a minute is enough to be told.
  let toldAt = Number.NEGATIVE_INFINITY;
  boss.on('error', (err) => {
    const level = performance.now() - toldAt > 60_000 ? 'warn' : 'debug';
    if (level === 'warn') toldAt = performance.now();
    log[level]({ err }, 'The queue of jobs lost the database for a moment; it connects again by itself.');
  });
  boss.on('warning', (warning) => log.debug({ warning }, 'queue warning'));
  await boss.start();
  for (const [name, rules] of Object.entries(jobRules)) {
    await boss.createQueue(name, { policy: 'short', notify: true, ...rules });
    await boss.updateQueue(name, { notify: true, ...rules });
  }
  let stopping = false;
  const quarantine = openQuarantine(boss);
  const workers = new Map<JobName, string[]>();
  const wake = (name: JobName): void => workers.get(name)?.forEach((id) => void boss.notifyWorker(id));
  return {
    send: async (name, payload, options = {}) => {
      await sendOnce(boss, name, payload, options);
      const wait = options.afterSeconds ?? 0;
      // Rounded up: a worker that looks a moment too early would leave the job to the slow poll.
      if (wait > 0) setTimeout(() => wake(name), wait * 1000 + wakeMarginMs).unref();
    },
    work: async (name, { concurrency }, handler) => {
      // One registration per worker, because only the first of a group can be woken by its id.
      for (let worker = 0; worker < concurrency; worker++) {
        const id = await boss.work<Jobs[typeof name], void, typeof workOptions>(
          name,
          workOptions,
          async ([job]) => {
            if (job)
              await runJob(name, job, handler, { quarantine, log, metrics, isStopping: () => stopping });
          },
        );
        workers.set(name, [...(workers.get(name) ?? []), id]);
      }
    },
    findLacking: (name, payloads) => findLacking(boss, name, payloads),
    measure: () => measureQueue(boss),
    stop: async (graceSeconds) => {
      stopping = true;
      await boss.stop({ graceful: true, timeout: graceSeconds * 1000 });
    },
  };
}

const workOptions = {
  includeMetadata: true,
  batchSize: 1,
  pollingIntervalSeconds: backstopPollSeconds,
  notifyPollingIntervalSeconds: backstopPollSeconds,
} as const;

/** A job that already waits with the same payload is not doubled; when it was put off, it is pulled forward. */
async function sendOnce<N extends JobName>(
  boss: PgBoss,
  name: N,
  payload: Jobs[N],
  { in: tx, afterSeconds }: SendOptions,
): Promise<void> {
  const db = tx ? { db: fromDrizzle(tx, sql) } : {};
  const singletonKey = keyOf(payload);
  // Seconds, not an instant: the database adds them to its own clock.
  const startAfter = afterSeconds ? { startAfter: afterSeconds } : {};
  const id = await boss.send(name, payload, { ...db, ...startAfter, singletonKey });
  if (id === null && !afterSeconds) {
    await boss.update(name, payload, { ...db, singletonKey, startAfter: 0 });
  }
}

interface Runtime extends Omit<Options, 'url'> {
  readonly quarantine: Quarantine;
  readonly isStopping: () => boolean;
}

async function runJob<N extends JobName>(
  name: N,
  job: JobWithMetadata<Jobs[N]>,
  handler: JobHandler<N>,
  { quarantine, log, metrics, isStopping }: Runtime,
): Promise<void> {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const attempt = job.retryCount + 1;
  const jobLog = log.child({ job: name, jobId: job.id, attempt, ...job.data });
  metrics.jobWaitSeconds.observe({ job: name }, Math.max(0, (Date.now() - job.startAfter.getTime()) / 1000));
  try {
    await quarantine.run(job, async (poisoned) => {
      if (poisoned) jobLog.warn('this job took its process down again and again; it is parked');
      await handler(job.data, {
        id: job.id,
        attempt,
        poisoned,
        get lastAttempt() {
          return !isStopping() && job.retryCount >= job.retryLimit;
        },
        signal: job.signal,
      });
    });
    metrics.jobSeconds.observe({ job: name, outcome: 'done' }, seconds());
    jobLog.info({ ms: Math.round(seconds() * 1000) }, 'job done');
  } catch (err) {
    metrics.jobSeconds.observe({ job: name, outcome: 'failed' }, seconds());
    metrics.problems.note(toAppError(err).code);
    jobLog.warn({ err, ms: Math.round(seconds() * 1000) }, 'job failed');
    throw err;
  }
}
