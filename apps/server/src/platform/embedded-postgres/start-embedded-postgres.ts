import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { choosePlaces, type Places } from './choose-places.ts';
import { createCluster } from './create-cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findBinaries } from './find-binaries.ts';
import { holdLease, type Lease } from './hold-lease.ts';
import { isAlive, readPostmaster } from './read-postmaster.ts';
import { runPostmaster } from './run-postmaster.ts';
import { runProgram } from './run-program.ts';

/** A running PostgreSQL that belongs to one data folder. */
export interface EmbeddedPostgres {
  /** Address of the `novela` database, user `novela` (superuser of this cluster only). */
  readonly url: string;
  /** Gives the database up; the last process that uses it shuts it down (fast, nothing acknowledged is lost). */
  stop(): Promise<void>;
}

interface Options {
  /** Folder that holds everything the studio stores; made when missing. Relative paths are resolved. */
  readonly dataDir: string;
  /** Receives rare one-line remarks (where the data lies, a restart). */
  readonly log?: (line: string) => void;
  /** Additional `postgresql.conf` settings, for tests and benches. */
  readonly settings?: Readonly<Record<string, string>>;
}

const stopWithinSeconds = 10;
const restartPauseMs = 200;

/**
 * Starts or adopts the PostgreSQL 18 that came with npm, on 127.0.0.1 with a password of its own.
 * If the server dies under us it is started again on the same port while we hold it.
 * @throws EmbeddedPostgresError with one line for the terminal.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const dataDir = path.resolve(options.dataDir);
  const places = choosePlaces(dataDir, findBinaries(), log);
  refuseForeignFolder(places);
  await createCluster(places);
  return await keepRunning(places, options.settings ?? {}, log);
}

async function keepRunning(
  places: Places,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const password = readFileSync(path.join(places.home, 'password'), 'utf8').trim();
  const address = (port: number, database: string) =>
    `postgres://novela:${password}@127.0.0.1:${port}/${database}`;
  let stopping = false;
  let current: Promise<Lease>;
  const open = async (): Promise<{ lease: Lease; port: number }> => {
    const { port } = await runPostmaster(places, settings);
    const lease = await holdLease(address(port, 'postgres'), () => {
      if (!stopping) current = reopen();
    });
    return { lease, port };
  };
  const reopen = async (): Promise<Lease> => {
    for (;;) {
      log('The database server ended unexpectedly and is being started again');
      await pause(restartPauseMs);
      try {
        return (await open()).lease;
      } catch (error) {
        if (stopping) throw error;
      }
    }
  };
  const first = await openPatiently(open);
  current = Promise.resolve(first.lease);
  return {
    url: address(first.port, 'novela'),
    stop: async () => {
      if (stopping) return;
      stopping = true;
      const alone = await current.then((lease) => lease.release()).catch(() => true);
      if (alone) await shutDown(places);
    },
  };
}

/** The server may be on its way down when it is first met (its previous owner is just stopping): try again. */
async function openPatiently<T>(open: () => Promise<T>, deadline = Date.now() + 15_000): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    if (Date.now() > deadline) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EmbeddedPostgresError(`The built-in PostgreSQL does not answer: ${reason}`, { cause: error });
    }
  }
  await pause(restartPauseMs);
  return await openPatiently(open, deadline);
}

async function shutDown(places: Places): Promise<void> {
  const cluster = path.join(places.home, 'cluster');
  const running = readPostmaster(cluster);
  if (running === null) return;
  const stop = (mode: string) =>
    runProgram(places, 'pg_ctl', ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(stopWithinSeconds)]);
  await stop('fast');
  if (isAlive(running.pid) && readPostmaster(cluster)?.pid === running.pid) await stop('immediate');
}

function refuseForeignFolder({ home }: Places): void {
  if (!existsSync(home)) return;
  try {
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedPostgresError(
      `The database in ${home} belongs to another user: start as that user, or set DATA_DIR or DATABASE_URL`,
    );
  }
}
