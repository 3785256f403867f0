import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '@novela/database/migrate';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { isAlive, readPostmaster } from '../src/platform/embedded-postgres/read-postmaster.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/start-embedded-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a database from which others can be created. */
    databaseAdminUrl: string;
    /** Name of the migrated database every test database is copied from. */
    databaseTemplate: string;
  }
}

const folderPrefix = 'novela-test-postgres-';
const migrationsDir = path.resolve(import.meta.dirname, '../../../database/migrations');

/**
 * One PostgreSQL for the whole run: that of DATABASE_URL when set (its user must be allowed to create
 * databases), else an embedded cluster in a temporary folder. The schema is built once, in a template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `novela_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  await query(server.url, `CREATE DATABASE ${template}`);
  const templateUrl = new URL(server.url);
  templateUrl.pathname = `/${template}`;
  await migrate({ connectionString: templateUrl.href, migrationsDir });
  project.provide('databaseAdminUrl', server.url);
  project.provide('databaseTemplate', template);
  return async () => {
    const left = await query(
      server.url,
      `SELECT datname AS name FROM pg_database WHERE datname LIKE '${template.replaceAll('_', '\\_')}%'`,
    );
    for (const { name } of left) await query(server.url, `DROP DATABASE ${String(name)} WITH (FORCE)`);
    await server.stop();
  };
}

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  sweepAbandoned();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), `${folderPrefix}${process.pid}-`));
  // PostgreSQL of a root run works as another account and has to walk through this folder.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, settings: { max_connections: '150' } });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its cluster running; the next run ends it and removes the folder. */
function sweepAbandoned(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const owner = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      const running = readPostmaster(path.join(folder, 'postgres', 'cluster'));
      if (running !== null) process.kill(running.pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // It belongs to another user of this machine, who will sweep it.
    }
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
