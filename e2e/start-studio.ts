import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findVideoSimulator } from './find-simulator.ts';

const root = path.resolve(import.meta.dirname, '..');
const patienceMs = 120_000;

/** Starts the studio exactly as `npm start` does, on free ports and an empty data folder; answers how to stop it. */
export default async function startStudio(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'novela-browser-'));
  const studio = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: root,
    env: {
      ...withoutOutside(process.env),
      DATA_DIR: dataDir,
      WEB_PORT: String(await freePort()),
      API_PORT: String(await freePort()),
      PACE: 'quick',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env['STUDIO_URL'] = await readyAddress(studio);
  process.env['VIDEO_SIMULATOR_URL'] = findVideoSimulator(dataDir);
  return async () => {
    const ended = once(studio, 'exit');
    studio.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** The journeys run on the embedded defaults, whatever the terminal they are started from has configured. */
function withoutOutside(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, OPENAI_API_KEY: __, LAMBDA_API_URL: ___, ...rest } = env;
  return rest;
}

function readyAddress(studio: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The studio was not ready in time.')), patienceMs);
    studio.once('exit', (code) =>
      reject(new Error(`The studio stopped with code ${code} before it was ready.`)),
    );
    if (!studio.stdout) return;
    createInterface({ input: studio.stdout }).on('line', (line) => {
      const address = /^Novela Studio is ready at (\S+)$/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

/** Below 32768, where the system does not hand out ports to outgoing connections. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true));
      server.listen(port, '127.0.0.1', () => resolve(false));
    });
    if (taken) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
