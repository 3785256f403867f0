import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What `postmaster.pid` says about the server that owns a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/**
 * Reads the first process of the cluster from `postmaster.pid` (lines: pid, folder, start, port, sockets,
 * address, shared memory, status; PostgreSQL's `miscadmin.h`). Null when nobody owns the folder: a file left by
 * a killed server is removed when its number now belongs to another program, which PostgreSQL would mistake for
 * its own and refuse to start.
 */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1 || !isAlive(pid)) return null;
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** True while a process with this id exists (a process of another user counts). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed server whose parent does not collect it (a container's first process) still answers signal 0. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}
