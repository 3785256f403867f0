import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MigrationRefusedError, migrate } from '@novela/database/migrate';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEmptyDatabase } from './databases.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let client: pg.Client;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'novela-migrations-'));
  database = await createEmptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql);
const run = () => migrate({ connectionString: database.url, migrationsDir: folder });
const column = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows.flat();

test('files run once, in the order of their numbers', async () => {
  put('0002_second.sql', 'INSERT INTO steps VALUES (2)');
  put('0001_first.sql', 'CREATE TABLE steps (step INT); INSERT INTO steps VALUES (1)');
  expect(await run()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await run()).toEqual([]);
  put('0003_third.sql', 'INSERT INTO steps VALUES (3)');
  expect(await run()).toEqual(['0003_third.sql']);
  expect(await column('SELECT step FROM steps')).toEqual([1, 2, 3]);
});

test('eight processes that start together apply every file exactly once', async () => {
  put('0001_first.sql', 'CREATE TABLE steps (step INT); SELECT pg_sleep(0.2)');
  put('0002_second.sql', 'INSERT INTO steps VALUES (1)');
  const applied = await Promise.all(Array.from({ length: 8 }, run));
  expect(applied.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await column('SELECT step FROM steps')).toEqual([1]);
});

test('a file that fails leaves nothing behind and names itself', async () => {
  put('0001_first.sql', 'CREATE TABLE steps (step INT)');
  put('0002_second.sql', 'INSERT INTO steps VALUES (1); SELECT 1 / 0');
  await expect(run()).rejects.toThrow(/0002_second\.sql failed: division by zero/);
  expect(await column('SELECT step FROM steps')).toEqual([]);
  expect(await column('SELECT name FROM schema_migrations')).toEqual(['0001_first.sql']);
});

test('a changed, a removed and a belated file are refused by name', async () => {
  put('0002_second.sql', 'CREATE TABLE steps (step INT)');
  await run();
  put('0001_first.sql', 'SELECT 1');
  await expect(run()).rejects.toThrow(/0001_first\.sql sorts before 0002_second\.sql/);
  rmSync(path.join(folder, '0001_first.sql'));
  put('0002_second.sql', 'CREATE TABLE steps (step BIGINT)');
  await expect(run()).rejects.toThrow(MigrationRefusedError);
  await expect(run()).rejects.toThrow(/0002_second\.sql was changed/);
  rmSync(path.join(folder, '0002_second.sql'));
  await expect(run()).rejects.toThrow(/0002_second\.sql, which this version does not know/);
});

test('line ends of another system do not count as a change', async () => {
  put('0001_first.sql', 'CREATE TABLE steps (\n  step INT\n)');
  await run();
  put('0001_first.sql', 'CREATE TABLE steps (\r\n  step INT\r\n)');
  expect(await run()).toEqual([]);
});

test.each([
  ['first.sql', 'SELECT 1', /not called NNNN_name\.sql/],
  ['0001_other.sql', 'SELECT 1', /have the same number/],
  ['0002_open.sql', 'INSERT INTO steps VALUES (1);\nCOMMIT;', /must not begin or end a transaction/],
])('a file called %s with %j is refused', async (name, sql, reason) => {
  put('0001_first.sql', 'CREATE TABLE steps (step INT)');
  put(name, sql);
  await expect(run()).rejects.toThrow(reason);
});

test('a process killed in the middle of a file leaves neither half a file nor the lock', async () => {
  put('0001_first.sql', 'CREATE TABLE steps (step INT); SELECT pg_sleep(60)');
  const script = `import { migrate } from ${JSON.stringify(import.meta.resolve('@novela/database/migrate'))};
    await migrate(${JSON.stringify({ connectionString: database.url, migrationsDir: folder })});`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  const sleeping = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`;
  await vi.waitFor(async () => expect(await column(sleeping)).toEqual([1]), { timeout: 20_000 });
  child.kill('SIGKILL');
  await once(child, 'exit');
  put('0001_first.sql', 'CREATE TABLE steps (step INT)');
  expect(await run()).toEqual(['0001_first.sql']);
  expect(await column('SELECT step FROM steps')).toEqual([]);
});
