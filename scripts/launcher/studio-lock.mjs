import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from './file-lock.mjs';
import { PlainError } from './plain-error.mjs';
import { isSameProcess, startOf } from './process-identity.mjs';

const patienceMs = 15_000;
const noticeMs = 700;

/**
 * Claims the data folder for this run. A run that was killed left children behind that are just stopping:
 * they are waited for, and after 15 seconds ended.
 * @throws PlainError when another run uses the folder, saying where it answers.
 */
export async function claimStudio(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const lock = await lockPatiently(path.join(dataDir, 'studio.lock'));
  if (!lock.held) {
    const { pid, url } = lock.holder;
    const where = url ? ` at ${url}` : ' and still starting';
    throw new PlainError(`Novela Studio is already running on ${dataDir}${where} (process ${pid})`);
  }
  await outlive(lock.stale?.children ?? []);
  return {
    /** Writes down the children, for whoever starts after a kill -9 of this process, and later the address. */
    remember: (facts) => lock.write(facts),
    release: lock.release,
  };
}

/** A run that is just stopping, or notices within a moment that its npm was killed, is waited for. */
async function lockPatiently(file) {
  const started = Date.now();
  for (;;) {
    const lock = tryLock(file);
    const patience = lock.holder?.stopping ? patienceMs : noticeMs;
    if (lock.held || Date.now() - started > patience) return lock;
    await pause(50);
  }
}

/** The children as `remember` keeps them: an id alone could belong to another program tomorrow. */
export const identify = (pids) => pids.map((pid) => ({ pid, start: startOf(pid) }));

async function outlive(children) {
  const deadline = Date.now() + patienceMs;
  let left = children.filter(isSameProcess);
  if (left.length > 0) process.stdout.write('Waiting for the previous run, which was killed, to finish\n');
  while (left.length > 0 && Date.now() < deadline) {
    await pause(50);
    left = left.filter(isSameProcess);
  }
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
}
