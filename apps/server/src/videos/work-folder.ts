import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefixOf = (takeId: string): string => `novela-take-${takeId}-`;

/** An empty folder for the work on one take's film. The caller removes it; see {@link sweepWorkFolders}. */
export const openWorkFolder = (takeId: string): Promise<string> =>
  mkdtemp(path.join(tmpdir(), `${prefixOf(takeId)}${process.pid}-`));

/**
 * Removes what a process that was killed at this take's film left behind on this machine. A folder whose process lives
 * is in use: two runs at the same film happen when one of them was silent for so long that it was taken for dead.
 */
export async function sweepWorkFolders(takeId: string): Promise<void> {
  const prefix = prefixOf(takeId);
  const names = await readdir(tmpdir());
  const left = names.filter((name) => name.startsWith(prefix) && !isAlive(ownerOf(name, prefix)));
  await Promise.all(left.map((name) => rm(path.join(tmpdir(), name), { recursive: true, force: true })));
}

const ownerOf = (name: string, prefix: string): number => Number.parseInt(name.slice(prefix.length), 10);

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
