import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess, startOf } from './process-identity.mjs';

/**
 * Takes a lock file that says who holds it. Ids are reused, so the holder's start time belongs to the name: a
 * holder killed with -9 never blocks anyone.
 * @returns `{ held: true, stale, write, release }` (`stale` is what a dead holder left) or `{ held: false, holder }`
 */
export function tryLock(file, facts = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const self = { pid: process.pid, start: startOf(process.pid), ...facts };
  const own = `${file}.${process.pid}`;
  let stale = null;
  try {
    for (;;) {
      writeFileSync(own, JSON.stringify(self));
      try {
        linkSync(own, file);
        return held(file, self, stale);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder !== null && isSameProcess(holder)) return { held: false, holder };
      stale = remove(file, holder) ?? stale;
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function held(file, self, stale) {
  const write = (more) => {
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, JSON.stringify(Object.assign(self, more)));
    renameSync(draft, file);
  };
  return { held: true, stale, write, release: () => rmSync(file, { force: true }) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Moves the dead holder's file away; if somebody was faster, what was moved is theirs and goes back. */
function remove(file, seen) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return null;
  }
  const moved = read(aside);
  try {
    if (moved !== null && moved.pid !== seen?.pid && isSameProcess(moved)) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
  return moved;
}

/** Runs `work` while holding the lock; waits for whoever holds it, saying so once. */
export async function withLock(file, work) {
  let lock = tryLock(file);
  if (!lock.held)
    process.stdout.write(`Waiting for another installation or build (process ${lock.holder.pid})\n`);
  while (!lock.held) {
    await pause(200);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
