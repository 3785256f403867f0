import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { startOpenAiSimulator } from '../../../../simulators/openai/src/start-openai-simulator.ts';
import { startVslSimulator } from '../../../../simulators/vsl/src/start-vsl-simulator.ts';
import { type CallApi, callApi, type MustApi, mustApi } from '../call-api.ts';
import { createTestDatabase } from '../databases.ts';
import { buildServer, type LogLine, type ServerProcess, startServer } from '../kill/server-process.ts';
import { type CuttableLine, openLine } from './cuttable-line.ts';
import { freePort } from './free-port.ts';

/** One process of a studio. */
export interface Running extends ServerProcess {
  readonly api: CallApi;
  readonly must: MustApi;
  readonly log: readonly LogLine[];
}

/** A studio of several real processes over one database, one folder and one pair of simulators. */
export interface Processes {
  readonly openai: Awaited<ReturnType<typeof startOpenAiSimulator>>;
  readonly vsl: Awaited<ReturnType<typeof startVslSimulator>>;
  /** Between every process and the database. */
  readonly line: CuttableLine;
  readonly dataDir: string;
  readonly complaints: readonly string[];
  /** Starts one more process; a worker tells how it is on a port of its own. */
  start(role: 'all' | 'api' | 'worker', env?: Readonly<Record<string, string>>): Promise<Running>;
  socket(process: Running): Promise<Socket>;
  close(): Promise<void>;
}

export async function openProcesses(env: Readonly<Record<string, string>> = {}): Promise<Processes> {
  const [bundle, openai, vsl, database] = await Promise.all([
    buildServer(),
    startOpenAiSimulator({ pace: 'instant' }),
    startVslSimulator({ pace: 'instant' }),
    createTestDatabase(),
  ]);
  vsl.switches({ rateLimit: false });
  const line = await openLine(database.url);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'novela-processes-'));
  const running: Running[] = [];
  const sockets: Socket[] = [];
  const complaints: string[] = [];
  const usual = {
    OPENAI_API_KEY: 'sk-test-not-a-real-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    LAMBDA_API_URL: vsl.url,
    DATABASE_URL: line.url,
    DATA_DIR: dataDir,
    RATE_LIMIT: '10000',
    ...env,
  };
  return {
    openai,
    vsl,
    line,
    dataDir,
    complaints,
    start: async (role, more = {}) => {
      const log: LogLine[] = [];
      const port: Record<string, string> = role === 'worker' ? { HEALTH_PORT: String(await freePort()) } : {};
      const server = await startServer(
        bundle.file,
        { ...usual, ROLE: role, ...port, ...more },
        log,
        complaints,
      );
      const started = { ...server, log, api: callApi(server.url), must: mustApi(server.url) };
      running.push(started);
      return started;
    },
    socket: async ({ url }) => {
      const socket = io(url, { transports: ['websocket'], reconnectionDelay: 100, forceNew: true });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    close: async () => {
      for (const socket of sockets) socket.close();
      await Promise.all(running.map(({ kill }) => kill('SIGKILL')));
      await Promise.all([openai.close(), vsl.close()]);
      await line.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
      bundle.remove();
    },
  };
}
