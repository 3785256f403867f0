import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { migrate } from '@novela/database/migrate';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres/start-embedded-postgres.ts';
import { openSimulator } from './open-simulator.ts';

const root = path.resolve(import.meta.dirname, '..');

/** A built studio on a database of its own, to be measured from outside. */
export interface BenchStudio {
  readonly url: string;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** Starts PostgreSQL, both simulators and the built server: each a process of its own, at its usual pace. */
export async function openStudio(): Promise<BenchStudio> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'novela-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate({ connectionString: postgres.url, migrationsDir: path.join(root, 'database/migrations') });
  const openai = await openSimulator('openai', dataDir);
  const vsl = await openSimulator('vsl', path.join(dataDir, 'simulated'));
  const server = spawn(process.execPath, [path.join(root, 'apps/server/dist/main.js')], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: postgres.url,
      OPENAI_BASE_URL: `${openai.url}/v1`,
      OPENAI_API_KEY: 'sk-bench',
      LAMBDA_API_URL: vsl.url,
      RATE_LIMIT: '1000000',
      LOG_LEVEL: 'error',
      WEB_PORT: String(await freePort()),
      API_PORT: String(await freePort()),
      READY_FD: '3',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const url = await readyAddress(server);
  return {
    url,
    databaseUrl: postgres.url,
    close: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await Promise.all([openai.close(), vsl.close()]);
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function readyAddress(server: ChildProcess): Promise<string> {
  const [chunk] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const address = /^ready (\S+)/.exec(String(chunk))?.[1];
  if (!address) throw new Error(`The server said "${String(chunk)}" instead of its address.`);
  return address;
}

/** Fills the catalogue with `count` rows spread over a year. */
export async function fillMedia(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO media_library (id, s3_key, s3_url, media_type, file_name, file_size_bytes, duration_seconds, width,
       height, format, title, tags, created_at)
     SELECT 'media-' || n, 'video/bench/' || n || '.mp4', '/media/video/bench/' || n || '.mp4', 'video', n || '.mp4',
       1000000 + n, 8, 1920, 1080, 'mp4', 'Scene ' || n, '["bench"]', now() - n * interval '5 minutes'
     FROM generate_series(1, $1) AS n`,
    [count],
  );
  await client.query('ANALYZE media_library');
  await client.end();
}

/** A port nobody has right now. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}
