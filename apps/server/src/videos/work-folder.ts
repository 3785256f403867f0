import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefixOf = (takeId: string): string => `novela-take-${takeId}-`;

/** An empty folder for the work on one take's film. The caller removes it; see {@link sweepWorkFolders}. */
export const openWorkFolder = (takeId: string): Promise<string> =>
  mkdtemp(path.join(tmpdir(), prefixOf(takeId)));

/**
 * Removes what a process that was killed at this take's film left behind on this machine. Should another worker be
 * at the very same film, its run fails and is repeated.
 */
export async function sweepWorkFolders(takeId: string): Promise<void> {
  const names = await readdir(tmpdir());
  const left = names.filter((name) => name.startsWith(prefixOf(takeId)));
  await Promise.all(left.map((name) => rm(path.join(tmpdir(), name), { recursive: true, force: true })));
}
