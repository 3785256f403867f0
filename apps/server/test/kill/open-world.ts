import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EndpointKey } from '@novela/contract/endpoints';
import {
  type OpenAiSimulator,
  startOpenAiSimulator,
} from '../../../../simulators/openai/src/start-openai-simulator.ts';
import { startVslSimulator, type VslSimulator } from '../../../../simulators/vsl/src/start-vsl-simulator.ts';
import { type CallApi, callApi, type Reply } from '../call-api.ts';
import { createTestDatabase } from '../databases.ts';
import { pullForward } from '../pull-forward.ts';
import { type Holds, openHolds } from './holds.ts';
import { buildServer, type LogLine, type ServerProcess, startServer } from './server-process.ts';
import { openLine } from './swallowing-line.ts';

/** A take, draft or novela the studio has promised to somebody. */
export interface Promised {
  readonly kind: 'take' | 'draft' | 'novela';
  readonly id: string;
}

/** Real servers that are killed and started again over one database, one folder and the same services outside. */
export interface World {
  readonly openai: OpenAiSimulator;
  readonly vsl: VslSimulator;
  readonly line: Awaited<ReturnType<typeof openLine>>;
  readonly holds: Holds;
  readonly mediaFolder: string;
  readonly temporaryFolder: string;
  readonly promised: Promised[];
  readonly log: readonly LogLine[];
  readonly complaints: readonly string[];
  /** Milliseconds every start took until the server listened. */
  readonly starts: readonly number[];
  kills(): number;
  /** Starts every server that does not run. */
  start(): Promise<void>;
  /** SIGKILL to one server, or to all: the time their jobs need to be missed has passed afterwards. */
  kill(which?: number): Promise<void>;
  /** Asks the server that runs now; rejects when it dies meanwhile. */
  readonly ask: CallApi;
  /** The same, again and again with the same key, until somebody answers. */
  readonly askUntilAnswered: CallApi;
  close(): Promise<void>;
}

interface Options {
  /** What each server does; the first one answers requests. */
  readonly roles?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Opens a world and starts its servers. */
export async function openWorld({ roles = ['all'], env = {} }: Options = {}): Promise<World> {
  const bundle = await buildServer();
  const outside = await openOutside();
  const fleet = manFleet(bundle.file, { ...outside.env, ...env }, roles);
  const clock = hurryTime(outside.holds);
  const ask: CallApi = async (key, input) => await callApi(fleet.url())(key, input);
  await fleet.start();
  return {
    ...outside,
    ...fleet,
    promised: [],
    kill: async (which) => {
      await fleet.kill(which);
      if (which === undefined) await missTheDead(outside.holds);
    },
    ask,
    askUntilAnswered: (key, input) => insist(() => ask(key, input), key),
    close: async () => {
      await clock.stop();
      await fleet.stop();
      await outside.close();
      bundle.remove();
    },
  };
}

/** Servers of these roles, each of which can die and be started again. */
function manFleet(file: string, env: Readonly<Record<string, string>>, roles: readonly string[]) {
  const servers: (ServerProcess | null)[] = roles.map(() => null);
  const [log, complaints, starts]: [LogLine[], string[], number[]] = [[], [], []];
  let kills = 0;
  return {
    log,
    complaints,
    starts,
    kills: () => kills,
    url: (): string => {
      const url = servers[0]?.url;
      if (url === undefined) throw new Error('No server is running.');
      return url;
    },
    start: async (): Promise<void> => {
      const startOne = async (role: string, index: number): Promise<void> => {
        if (servers[index]) return;
        const server = await startServer(file, { ...env, ROLE: role }, log, complaints);
        servers[index] = server;
        starts.push(server.startedInMs);
      };
      await Promise.all(roles.map(startOne));
    },
    kill: async (which?: number): Promise<void> => {
      kills += 1;
      const victims = which === undefined ? [...servers.keys()] : [which];
      await Promise.all(
        victims.map(async (index) => {
          const victim = servers[index];
          servers[index] = null;
          await victim?.kill();
        }),
      );
    },
    stop: async (): Promise<void> => {
      await Promise.all(servers.map((server) => server?.kill('SIGTERM')));
    },
  };
}

async function openOutside() {
  const [openai, vsl, database] = await Promise.all([
    startOpenAiSimulator({ pace: 'instant' }),
    startVslSimulator({ pace: 'instant' }),
    createTestDatabase(),
  ]);
  vsl.switches({ rateLimit: false });
  const [holds, line] = await Promise.all([openHolds(database.url), openLine(vsl.port)]);
  await holds.query('UPDATE studio_settings SET monthly_cap = 10000');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novela-kill-'));
  const temporaryFolder = path.join(folder, 'temporary');
  mkdirSync(temporaryFolder);
  const env = {
    OPENAI_API_KEY: 'sk-test-not-a-real-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    LAMBDA_API_URL: `http://127.0.0.1:${line.port}/homolog`,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    TMPDIR: temporaryFolder,
    RATE_LIMIT: '10000',
  };
  return {
    openai,
    vsl,
    line,
    holds,
    env,
    mediaFolder: path.join(folder, 'media'),
    temporaryFolder,
    close: async () => {
      await holds.close();
      await Promise.all([openai.close(), vsl.close(), line.close()]);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ten seconds of silence of a killed process, at once: its jobs count as abandoned. */
const missTheDead = async ({ query }: Holds): Promise<void> => {
  await query("UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'");
};

/** Looks and repetitions the studio put off are due at once, all the time. */
function hurryTime({ query }: Holds) {
  let running = true;
  const turning = (async () => {
    while (running) {
      await pause(150);
      await query(pullForward).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      running = false;
      await turning;
    },
  };
}

/** Asks until somebody answers with anything but "not now". */
async function insist<K extends EndpointKey>(ask: () => Promise<Reply<K>>, key: K): Promise<Reply<K>> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    try {
      const reply = await ask();
      const code = reply.body.success ? null : reply.body.code;
      // The same click of before may still hold its key in a database that has not missed its process yet.
      if (reply.status !== 503 && code !== 'request_in_progress') return reply;
      throw new Error(JSON.stringify(reply.body));
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`Nobody answered ${key}`, { cause: error });
      await pause(20);
    }
  }
}
