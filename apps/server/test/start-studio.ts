import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { priceBooks } from '@novela/contract/price-books';
import type { Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import {
  type OpenAiSimulator,
  startOpenAiSimulator,
} from '../../../simulators/openai/src/start-openai-simulator.ts';
import { startVslSimulator, type VslSimulator } from '../../../simulators/vsl/src/start-vsl-simulator.ts';
import { createApp } from '../src/app.ts';
import type { AppParts } from '../src/app-parts.ts';
import { readConfig } from '../src/config.ts';
import { connectDatabase, type DatabaseConnection } from '../src/platform/database/connect.ts';
import { createFilmKit } from '../src/platform/film/ffmpeg.ts';
import { listen, stopListening } from '../src/platform/http/listen.ts';
import { createOpenAiModel } from '../src/platform/language-model/openai/create-openai-model.ts';
import { createLog } from '../src/platform/log/create-log.ts';
import { createMetrics } from '../src/platform/metrics/create-metrics.ts';
import { createLocalStorage } from '../src/platform/object-storage/local/local-storage.ts';
import { startQueue } from '../src/platform/queue/pg-boss-queue.ts';
import type { Queue } from '../src/platform/queue/queue.ts';
import type { Realtime } from '../src/platform/realtime/realtime.ts';
import { createVslProvider } from '../src/platform/video-provider/vsl/vsl-provider.ts';
import { type CallApi, callApi, type MustApi, mustApi } from './call-api.ts';
import { createTestDatabase } from './databases.ts';
import { until } from './until.ts';

type SocketOptions = NonNullable<Parameters<typeof io>[1]>;

interface Options {
  /** Variables of the environment, over those that point at the simulators. */
  readonly env?: Readonly<Record<string, string>>;
  /** Parts replaced before the app is put together. */
  readonly parts?: Partial<AppParts>;
  /** False: jobs are accepted and wait. */
  readonly work?: boolean;
}

/** A whole studio in this process: its own database, both simulators, both front doors on free ports. */
export interface Studio {
  readonly url: string;
  /** The API's own port. */
  readonly apiUrl: string;
  readonly api: CallApi;
  /** The answer of a request that must succeed; throws the problem otherwise. */
  readonly must: MustApi;
  /** A connected socket that receives everything; closed with the studio. */
  socket(options?: SocketOptions): Promise<Socket>;
  readonly openai: OpenAiSimulator;
  readonly vsl: VslSimulator;
  readonly database: DatabaseConnection;
  readonly db: DatabaseConnection['db'];
  readonly databaseUrl: string;
  readonly queue: Queue;
  readonly realtime: Realtime;
  /** Every log line so far, as text. */
  readonly logLines: readonly string[];
  readonly mediaFolder: string;
  readonly until: typeof until;
  close(): Promise<void>;
}

/** Starts a studio; films are finished within tenths of a second and the provider is asked that often. */
export async function startStudio({ env = {}, parts = {}, work = true }: Options = {}): Promise<Studio> {
  const outside = await openOutside();
  const logLines: string[] = [];
  const log = createLog('debug', { write: (line) => logLines.push(line) });
  const metrics = createMetrics();
  const database = connectDatabase({ url: outside.databaseUrl });
  const queue = await startQueue({ url: outside.databaseUrl, log, metrics });
  const app = createApp({ ...createParts(outside, env, log), database, queue, metrics, ...parts });
  const url = `http://127.0.0.1:${await listen(app.web, '127.0.0.1', 0, 'WEB_PORT')}`;
  const apiUrl = `http://127.0.0.1:${await listen(app.api, '127.0.0.1', 0, 'API_PORT')}`;
  if (work) await app.work();
  const sockets: Socket[] = [];
  return {
    ...outside,
    url,
    apiUrl,
    api: callApi(url),
    must: mustApi(url),
    socket: (options = {}) => openSocket(url, options, sockets),
    database,
    db: database.db,
    queue,
    realtime: app.realtime,
    logLines,
    until,
    close: async () => {
      for (const socket of sockets) socket.close();
      await app.close();
      await Promise.all([stopListening(app.web, 1), stopListening(app.api, 1)]);
      await queue.stop(3);
      await database.close();
      await outside.close();
    },
  };
}

/** Everything that lies outside the server: simulators, an own database, a folder for films. */
async function openOutside() {
  const [openai, vsl, { url: databaseUrl, drop }] = await Promise.all([
    startOpenAiSimulator({ pace: 'instant' }),
    startVslSimulator({ pace: 'instant' }),
    createTestDatabase(),
  ]);
  const mediaFolder = mkdtempSync(path.join(os.tmpdir(), 'novela-media-'));
  const close = async (): Promise<void> => {
    await Promise.all([openai.close(), vsl.close(), drop()]);
    rmSync(mediaFolder, { recursive: true, force: true });
  };
  return { openai, vsl, databaseUrl, mediaFolder, close };
}

function createParts(
  { openai, vsl, mediaFolder }: Awaited<ReturnType<typeof openOutside>>,
  env: Readonly<Record<string, string>>,
  log: Logger,
): Omit<AppParts, 'database' | 'queue' | 'metrics'> {
  const config = readConfig({
    OPENAI_API_KEY: 'sk-test-not-a-real-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    LAMBDA_API_URL: vsl.url,
    RATE_LIMIT: '10000',
    ...env,
  });
  return {
    model: createOpenAiModel({ ...config.openai, modelId: config.openai.model, log }),
    modelId: config.openai.model,
    provider: createVslProvider(config.video),
    storage: createLocalStorage({ folder: mediaFolder }),
    film: createFilmKit(),
    priceBook: priceBooks[config.video.provider],
    simulated: config.simulated,
    outside: { database: 'live', storage: 'embedded', cache: 'off' },
    log,
    now: () => new Date(),
    pace: { firstLook: 0.001, every: 0.1, slowest: 0.2 },
    door: config,
    rateLimit: config.rateLimit,
    pages: config.pagesUrl ? { url: config.pagesUrl, development: false } : null,
  };
}

async function openSocket(url: string, options: SocketOptions, opened: Socket[]): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], reconnectionDelay: 100, forceNew: true, ...options });
  opened.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
