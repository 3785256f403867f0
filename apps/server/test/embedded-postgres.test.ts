import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isAlive, readPostmaster } from '../src/platform/embedded-postgres/read-postmaster.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/embedded-postgres/start-embedded-postgres.ts';
import { packForAnyUser } from './pack-for-any-user.ts';

let dataDir: string;
let open: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'novela-embedded-'));
  chmodSync(dataDir, 0o755);
  open = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  for (const server of open) await server.stop();
  const home = homeOf(dataDir);
  if (existsSync(home)) {
    const left = readPostmaster(path.join(home, 'cluster'));
    if (left !== null) process.kill(left.pid, 'SIGQUIT');
    await vi.waitFor(() => expect(readPostmaster(path.join(home, 'cluster'))).toBeNull(), 10_000);
    rmSync(home, { recursive: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function homeOf(folder: string): string {
  const pointer = path.join(folder, 'postgres.location');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : path.join(folder, 'postgres');
}

async function start(folder = dataDir, log?: (line: string) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder, ...(log === undefined ? {} : { log }) });
  open.push(server);
  return server;
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts the database from a process of its own; answers the address it prints. */
async function startElsewhere(as: { uid: number; gid: number } | undefined, folder: string) {
  const pack = packForAnyUser(path.join(dataDir, 'program'), as);
  const child = spawn(pack.node, [pack.program, folder], {
    ...as,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  expect(line).toMatch(/^postgres:/);
  return { child, url: String(line) };
}

/** PostgreSQL takes its name off the folder, which is what stopping waits for, a moment before it is gone. */
const untilGone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);

test('starts on loopback below the ephemeral ports, knows accents, and shuts down when left', async () => {
  const server = await start();
  const { hostname, port, password } = new URL(server.url);
  expect(hostname).toBe('127.0.0.1');
  expect(Number(port)).toBeLessThan(32_768);
  await query(server.url, 'CREATE EXTENSION pg_trgm');
  const [row] = await query(
    server.url,
    `SELECT lower('CORAÇÃO') AS low, current_setting('fsync') AS fsync,
            current_setting('unix_socket_directories') AS sockets, array_length(show_trgm('ção'), 1) AS trigrams`,
  );
  expect(row).toEqual({ low: 'coração', fsync: 'on', sockets: '', trigrams: 4 });
  await expect(query(server.url.replace(password, 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  expect(statSync(path.join(homeOf(dataDir), 'password')).mode & 0o777).toBe(0o600);
  const pid = readPostmaster(path.join(homeOf(dataDir), 'cluster'))?.pid ?? 0;
  await server.stop();
  await untilGone(pid);
  const again = await start();
  expect(again.url).toBe(server.url);
});

test('a server killed while writing loses nothing it had acknowledged', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE facts (number INT PRIMARY KEY)');
  const acknowledged: number[] = [];
  const writer = new pg.Client({ connectionString: first.url });
  writer.on('error', () => undefined);
  await writer.connect();
  const writing = (async () => {
    for (let number = 1; ; number++) {
      await writer.query('INSERT INTO facts VALUES ($1)', [number]);
      acknowledged.push(number);
    }
  })().catch(() => undefined);
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(200), { timeout: 20_000, interval: 5 });
  process.kill(readPostmaster(path.join(homeOf(dataDir), 'cluster'))?.pid ?? 0, 'SIGKILL');
  await writing;
  // Nobody starts it again by hand: the holder notices, on the same address.
  const kept = await vi.waitFor(() => query(first.url, 'SELECT number FROM facts ORDER BY number'), 20_000);
  const stored = new Set(kept.map(({ number }) => number));
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
});

test('two starters of one folder share one server, and the last one out stops it', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(one.url).toBe(two.url);
  const pid = readPostmaster(path.join(homeOf(dataDir), 'cluster'))?.pid ?? 0;
  await one.stop();
  expect(await query(two.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await two.stop();
  await untilGone(pid);
});

test('a pid file that now names a stranger does not block the start', async () => {
  const first = await start();
  await first.stop();
  const file = path.join(homeOf(dataDir), 'cluster', 'postmaster.pid');
  writeFileSync(file, `${process.pid}\n${path.dirname(file)}\n0\n5432\n\n127.0.0.1\n\nready\n`);
  chmodSync(file, 0o644);
  expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const identities = asRoot
  ? [
      { who: 'root', account: undefined },
      { who: 'an ordinary user', account: nobody },
    ]
  : [{ who: 'an ordinary user', account: undefined }];

describe.each(identities)('as $who', ({ account }) => {
  test('a server whose starter was killed is adopted by the next start', async () => {
    const folder = mkdtempSync(path.join(dataDir, 'data-'));
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
    else chmodSync(folder, 0o755);
    const first = await startElsewhere(account, folder);
    await query(first.url, 'CREATE TABLE facts (number INT); ');
    const pid = readPostmaster(path.join(folder, 'postgres', 'cluster'))?.pid;
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await startElsewhere(account, folder);
    expect(second.url).toBe(first.url);
    expect(readPostmaster(path.join(folder, 'postgres', 'cluster'))?.pid).toBe(pid);
    expect(await query(second.url, 'SELECT count(*) AS rows FROM facts')).toEqual([{ rows: '0' }]);
    second.child.stdin.end();
    await once(second.child, 'exit');
    await untilGone(pid ?? 0);
  });

  test('a folder closed to everybody else is no obstacle', async () => {
    const folder = mkdtempSync(path.join(dataDir, 'closed-'));
    chmodSync(folder, 0o700);
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
    const inside = path.join(folder, 'data');
    const { child, url } = await startElsewhere(account, inside);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(homeOf(inside).startsWith('/var/lib/novela-studio/')).toBe(asRoot && account === undefined);
    child.stdin.end();
    await once(child, 'exit');
    rmSync(homeOf(inside), { recursive: true });
  });
});
