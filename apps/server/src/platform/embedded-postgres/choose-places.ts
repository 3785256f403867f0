import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { PostgresBinaries } from './find-binaries.ts';

/** The account PostgreSQL runs as; null means "as whoever runs this process". */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Everything one cluster keeps on disk: `cluster/` (PGDATA), `password`, `port`, `postgres.log`. */
export interface Places {
  readonly home: string;
  readonly binaries: string;
  readonly account: Account;
}

// PostgreSQL refuses to run as root; 65534 is "nobody" on every system this was tried on, and needs no account.
const nobody = { uid: 65534, gid: 65534 };
const systemHomes = '/var/lib/novela-studio';
const systemCache = '/var/cache/novela-studio';

/**
 * Decides where the cluster lives and who runs it. An ordinary user gets `<dataDir>/postgres`. Root hands the
 * work to an account without rights, which must be able to walk to the programs and to the data: what lies
 * behind a closed folder is copied (programs) or placed under /var/lib (data, with a pointer file in dataDir).
 */
export function choosePlaces(
  dataDir: string,
  found: PostgresBinaries,
  log: (line: string) => void = () => undefined,
): Places {
  mkdirSync(dataDir, { recursive: true });
  const inside = path.join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return { home: inside, binaries: found.root, account: null };
  const account = ownerOf(inside) ?? nobody;
  const binaries = canReach(path.join(found.root, 'bin', 'postgres'), account)
    ? found.root
    : copyBinaries(found);
  const pointer = path.join(dataDir, 'postgres.location');
  if (!existsSync(pointer) && canReach(inside, account)) return { home: inside, binaries, account };
  if (!existsSync(pointer) && existsSync(inside)) {
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot run as root, and its account cannot reach ${inside}: run "chmod a+x" on the folders above it, or set DATABASE_URL`,
    );
  }
  const home = followPointer(pointer);
  log(
    `The database lives in ${home}, because PostgreSQL cannot run as root and ${dataDir} is closed to others`,
  );
  return { home, binaries, account };
}

/** A cluster made by an ordinary user keeps its owner when root starts the studio later. */
function ownerOf(home: string): Account {
  const cluster = path.join(home, 'cluster');
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

/** True when the account may walk through every existing folder above `target`. */
function canReach(target: string, account: { uid: number; gid: number }): boolean {
  const above = path.dirname(path.resolve(target));
  if (existsSync(above) && !mayEnter(above, account)) return false;
  return above === path.dirname(above) || canReach(above, account);
}

function mayEnter(folder: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}

function copyBinaries(found: PostgresBinaries): string {
  const target = path.join(systemCache, `postgres-${found.version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}.partial`;
  mkdirSync(systemCache, { recursive: true, mode: 0o755 });
  try {
    cpSync(found.root, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) {
      throw new EmbeddedPostgresError(`PostgreSQL could not be copied to ${target}`, { cause: error });
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}

/**
 * Reads the pointer or makes it. The name is random, not derived from the path: whoever deletes the data folder
 * gets an empty database, never the old one back. Two starters agree because link() never overwrites.
 */
function followPointer(pointer: string): string {
  if (!existsSync(pointer)) {
    const draft = `${pointer}.${process.pid}`;
    writeFileSync(draft, `${path.join(systemHomes, randomBytes(8).toString('hex'))}\n`);
    try {
      linkSync(draft, pointer);
    } catch (error) {
      if (!existsSync(pointer)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const home = readFileSync(pointer, 'utf8').trim();
  mkdirSync(path.dirname(home), { recursive: true, mode: 0o755 });
  return home;
}

/** Gives a file or folder to the account; nothing to do for an ordinary user. */
export function giveTo(account: Account, target: string): void {
  if (account !== null) chownSync(target, account.uid, account.gid);
}
