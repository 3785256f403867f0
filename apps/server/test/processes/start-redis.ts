import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openLine } from './cuttable-line.ts';
import { freePort } from './free-port.ts';

/** A Redis of the test's own, that can be taken away and given back. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts `redis-server` on a free port, empty and without files. On a machine without it the Redis of REDIS_URL is
 * taken away and given back by cutting the line to it.
 * @throws Error when there is neither
 */
export async function startRedis(): Promise<TestRedis> {
  const given = process.env['REDIS_URL'];
  if (!given || hasProgram()) return await startOwn();
  process.stdout.write(`There is no redis-server on this machine: these tests use ${new URL(given).host}.\n`);
  const line = await openLine(given);
  return { url: line.url, start: line.mend, stop: line.cut, close: line.close };
}

const hasProgram = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

async function startOwn(): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novela-redis-'));
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const started = spawn('redis-server', [...settings, '--dir', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child = started;
    await new Promise<void>((resolve, reject) => {
      started.once('error', (error) =>
        reject(
          new Error('redis-server is not on this machine: install the package redis.', { cause: error }),
        ),
      );
      started.once('exit', (code) => reject(new Error(`redis-server ended with ${code}.`)));
      started.stdout.on('data', (part) => String(part).includes('Ready to accept') && resolve());
    });
  };
  const stop = async (): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
