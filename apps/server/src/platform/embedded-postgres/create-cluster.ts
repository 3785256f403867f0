import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveTo, type Places } from './choose-places.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runProgram } from './run-program.ts';

const abandonedAfterMs = 10 * 60_000;

/**
 * Makes the cluster when there is none. It is built aside and moved into place in one rename, so that neither a
 * kill in the middle nor two processes starting at once can leave half a cluster: the loser of the race throws
 * its own away and uses the winner's.
 * @throws EmbeddedPostgresError when initdb refuses.
 */
export async function createCluster(places: Places): Promise<void> {
  if (existsSync(path.join(places.home, 'cluster', 'PG_VERSION'))) return;
  const draft = `${places.home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  sweepAbandoned(places.home);
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    giveTo(places.account, draft);
    const password = path.join(draft, 'password');
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(places.account, password);
    await initialise(places, path.join(draft, 'cluster'), password);
    renameSync(draft, places.home);
  } catch (error) {
    if (!existsSync(path.join(places.home, 'cluster', 'PG_VERSION'))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * With the plain C locale pg_trgm drops every accented letter ("ção" has no trigrams), so the character type is
 * C.UTF-8 wherever the system knows it; order and case mapping come from PostgreSQL's own C.UTF-8 everywhere.
 */
async function initialise(places: Places, cluster: string, password: string): Promise<void> {
  const attempt = (locale: string) =>
    runProgram(places, 'initdb', [
      ...['--pgdata', cluster, '--username', 'novela', '--pwfile', password, '--encoding', 'UTF8'],
      ...['--auth', 'scram-sha-256', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ...['--locale', locale],
    ]);
  let outcome = await attempt('C.UTF-8');
  if (outcome.code !== 0 && outcome.output.includes('locale')) {
    rmSync(cluster, { recursive: true, force: true });
    outcome = await attempt('C');
  }
  if (outcome.code !== 0) {
    throw new EmbeddedPostgresError(`PostgreSQL could not create its data folder: ${outcome.lastLine}`);
  }
}

function sweepAbandoned(home: string): void {
  const parent = path.dirname(home);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(home)}.new-`)) continue;
    const folder = path.join(parent, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > abandonedAfterMs) rmSync(folder, { recursive: true, force: true });
  }
}
