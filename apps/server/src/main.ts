import { writeSync } from 'node:fs';
import path from 'node:path';
import { priceBooks } from '@novela/contract/price-books';
import { MigrationRefusedError } from '@novela/database/migrate';
import type { Logger } from 'pino';
import { type App, createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { openDatabase } from './open-database.ts';
import { connectDatabase } from './platform/database/connect.ts';
import { EmbeddedPostgresError } from './platform/embedded-postgres/embedded-postgres-error.ts';
import { StartError } from './platform/error/start-error.ts';
import { createFilmKit } from './platform/film/ffmpeg.ts';
import { listen, stopListening } from './platform/http/listen.ts';
import { createOpenAiModel } from './platform/language-model/openai/create-openai-model.ts';
import { createLog } from './platform/log/create-log.ts';
import { createMetrics } from './platform/metrics/create-metrics.ts';
import { createLocalStorage } from './platform/object-storage/local/local-storage.ts';
import { startQueue } from './platform/queue/pg-boss-queue.ts';
import type { Queue } from './platform/queue/queue.ts';
import { openPostgresRelay } from './platform/realtime/postgres-relay.ts';
import { connectRedis } from './platform/redis/connect-redis.ts';
import { createVslProvider } from './platform/video-provider/vsl/vsl-provider.ts';

const drainSeconds = 8;
const lastResortMs = 10_000;

type Closer = () => Promise<void>;

/** Builds the outside, puts the studio together and listens. What was opened before a failure is closed again. */
async function start(config: Config, log: Logger, closers: Closer[]): Promise<string> {
  for (const notice of config.notices) log.warn(notice);
  const postgres = await openDatabase(config, log);
  closers.push(postgres.stop);
  const database = connectDatabase({
    url: postgres.url,
    onIdleError: (err) =>
      log.warn({ err }, 'A connection to the database was lost; a new one is opened when it is needed.'),
  });
  closers.push(database.close);
  const between = joinProcesses(config, postgres.url, log);
  closers.push(between.close);
  const metrics = createMetrics();
  const queue = await startQueue({ url: postgres.url, log, metrics });
  closers.push(() => queue.stop(drainSeconds));
  const app = createApp({
    ...between,
    role: config.role,
    database,
    queue,
    model: createOpenAiModel({ ...config.openai, modelId: config.openai.model, log }),
    modelId: config.openai.model,
    provider: createVslProvider(config.video),
    storage: createLocalStorage({ folder: path.join(config.dataDir, 'media') }),
    film: createFilmKit({ ffmpegPath: config.ffmpegPath ?? undefined }),
    priceBook: priceBooks[config.video.provider],
    simulated: config.simulated,
    outside: {
      database: config.databaseUrl === null ? 'embedded' : 'live',
      storage: 'embedded',
      cache: config.redisUrl === null ? 'off' : 'live',
    },
    log,
    metrics,
    now: () => new Date(),
    door: config,
    rateLimit: config.rateLimit,
    pages: config.pagesUrl ? { url: config.pagesUrl, development: config.pagesDevelopment } : null,
  });
  closers.push(() => shut(app, queue));
  const address = await openDoors(app, config);
  if (config.role !== 'api') await app.work();
  const { role, simulated } = config;
  log.info({ role, address, model: config.openai.model, simulated }, 'ready');
  return address;
}

/** Listens where this process has to; answers the address people use, or the worker's own. */
async function openDoors(app: App, config: Config): Promise<string> {
  if (config.role === 'worker') {
    if (config.healthPort === null) return 'without a port';
    return `http://127.0.0.1:${await listen(app.health, '127.0.0.1', config.healthPort, 'HEALTH_PORT')}`;
  }
  const webPort = await listen(app.web, config.host, config.webPort, 'WEB_PORT');
  await listen(app.api, config.host, config.apiPort, 'API_PORT');
  const name = config.exposed ? '127.0.0.1' : config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${name}:${webPort}`;
}

/** What several processes over one database need. The embedded database serves this process alone. */
function joinProcesses(config: Config, databaseUrl: string, log: Logger) {
  const redis =
    config.redisUrl === null
      ? null
      : connectRedis({
          url: config.redisUrl,
          onChange: (state, err) => {
            if (state === 'back') log.info('Redis answers again.');
            else
              log.warn(
                { err },
                'Redis does not answer. The studio goes on without it and connects again by itself.',
              );
          },
        });
  const relay = config.databaseUrl === null ? null : openPostgresRelay({ url: databaseUrl, log });
  return {
    redis,
    relay,
    close: async () => {
      await relay?.close();
      redis?.close();
    },
  };
}

/** Answers and jobs that run may finish, at the same time; only then the line to browsers is closed. */
async function shut(app: App, queue: Queue): Promise<void> {
  app.hangUp();
  const servers = [app.web, app.api, app.health];
  await Promise.all([
    ...servers.map((server) => stopListening(server, drainSeconds)),
    queue.stop(drainSeconds),
  ]);
  await app.close();
}

/** Closes in the reverse order of opening: first who asks, last what they ask. */
async function stop(closers: Closer[], log: Logger): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    await close().catch((err: unknown) => log.warn({ err }, 'Something could not be closed properly.'));
  }
}

/** Sentences for the terminal when the person there can do something about it; else null. */
function explain(error: unknown): readonly string[] | null {
  if (error instanceof ConfigError) return error.problems;
  const known = [StartError, EmbeddedPostgresError, MigrationRefusedError].some(
    (kind) => error instanceof kind,
  );
  return known && error instanceof Error ? [error.message] : null;
}

function fail(error: unknown): never {
  const lines = explain(error) ?? [`Novela Studio could not start: ${String(error)}`];
  writeSync(2, `${lines.join('\n')}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const closers: Closer[] = [];
  let leaving = false;
  const leave = (reason: string, code: number): void => {
    if (leaving) return;
    leaving = true;
    log.info({ reason }, 'stopping');
    // Whatever hangs while closing must not keep the terminal.
    setTimeout(() => process.exit(code), lastResortMs).unref();
    void stop(closers, log).then(() => process.exit(code));
  };
  process.on('SIGTERM', () => leave('SIGTERM', 0));
  process.on('SIGINT', () => leave('SIGINT', 0));
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (err: unknown) => {
      log.fatal({ err }, event);
      leave(event, 1);
    });
  }
  if (config.exitWithParent) {
    const orphaned = (): void => leave('parent gone', 0);
    process.stdin.on('end', orphaned).on('error', orphaned).resume();
  }
  try {
    const url = await start(config, log, closers);
    if (config.readyFd !== null && !leaving) writeSync(config.readyFd, `ready ${url}\n`);
  } catch (error) {
    if (leaving) return;
    await stop(closers, log);
    fail(error);
  }
}

main().catch(fail);
