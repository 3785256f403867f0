import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveTo, type Places } from './choose-places.ts';
import { choosePort } from './choose-port.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type Postmaster, readPostmaster } from './read-postmaster.ts';
import { programEnvironment } from './run-program.ts';

/** Crash recovery of a large cluster takes a while; PostgreSQL answers "starting" until it is done. */
const startWithinMs = 120_000;
const pollMs = 20;
const largestLogBytes = 5_000_000;

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  jit: 'off',
};

/** The running server of a cluster and whether somebody else had started it. */
export interface RunningPostmaster extends Postmaster {
  readonly adopted: boolean;
}

/**
 * Makes sure a PostgreSQL server runs on the cluster. One that already runs (its parent was killed, or another
 * process was faster) is adopted; PostgreSQL's own lock on the folder decides every race.
 * @throws EmbeddedPostgresError with PostgreSQL's last words when it does not come up.
 */
export async function runPostmaster(
  places: Places,
  extra: Readonly<Record<string, string>>,
): Promise<RunningPostmaster> {
  const cluster = path.join(places.home, 'cluster');
  const deadline = Date.now() + startWithinMs;
  let own: StartedProgram | null = null;
  while (Date.now() < deadline) {
    const running = readPostmaster(cluster);
    if (running?.status === 'ready') return settle(places, running, own?.pid);
    if (running === null) own = await advance(places, extra, own);
    await pause(pollMs);
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL was not ready within ${startWithinMs / 1000} seconds, see ${logFile(places)}`,
  );
}

function settle(places: Places, running: Postmaster, ownPid: number | undefined): RunningPostmaster {
  const adopted = running.pid !== ownPid;
  if (!adopted) keepPort(places, running.port);
  return { ...running, adopted };
}

/** Nobody owns the folder: start a server, unless ours is still on its way or was refused for good. */
async function advance(
  places: Places,
  extra: Readonly<Record<string, string>>,
  own: StartedProgram | null,
): Promise<StartedProgram> {
  if (own !== null && !own.ended()) return own;
  if (own !== null && !own.lostTheRace()) throw refusal(places);
  return await startProgram(places, extra);
}

/** The program this process started: its id, and what became of it. */
interface StartedProgram {
  readonly pid: number | undefined;
  ended(): boolean;
  lostTheRace(): boolean;
}

async function startProgram(
  places: Places,
  extra: Readonly<Record<string, string>>,
): Promise<StartedProgram> {
  const port = await choosePort(keptPort(places));
  const options = Object.entries({ ...settings, ...extra }).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
  const log = openLog(places);
  const from = statSync(logFile(places)).size;
  // Detached: Ctrl-C in the terminal reaches every process of the group, and the database must outlive the
  // server that is still answering its last requests.
  const child = spawn(
    path.join(places.binaries, 'bin', 'postgres'),
    ['-D', path.join(places.home, 'cluster'), '-p', String(port), ...options],
    {
      cwd: path.parse(places.home).root,
      detached: true,
      env: programEnvironment,
      stdio: ['ignore', log, log],
      ...places.account,
    },
  );
  closeSync(log);
  let over = false;
  const end = () => {
    over = true;
  };
  child.once('exit', end);
  child.once('error', end);
  child.unref();
  return {
    pid: child.pid,
    ended: () => over,
    lostTheRace: () =>
      readFileSync(logFile(places), 'utf8').slice(from).includes('lock file "postmaster.pid" already exists'),
  };
}

function refusal(places: Places): EmbeddedPostgresError {
  const lines = readFileSync(logFile(places), 'utf8').trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? lines.at(-1);
  return new EmbeddedPostgresError(`PostgreSQL did not start: ${telling ?? 'no reason given'}`);
}

function logFile(places: Places): string {
  return path.join(places.home, 'postgres.log');
}

function openLog(places: Places): number {
  const file = logFile(places);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(file, size > largestLogBytes ? 'w' : 'a', 0o600);
  giveTo(places.account, file);
  return log;
}

function keptPort(places: Places): number | null {
  const file = path.join(places.home, 'port');
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(port) && port > 0 ? port : null;
}

function keepPort(places: Places, port: number): void {
  const file = path.join(places.home, 'port');
  writeFileSync(file, `${port}\n`, { mode: 0o600 });
  giveTo(places.account, file);
}
