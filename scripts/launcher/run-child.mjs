import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitForPort } from './ports.mjs';

const posix = process.platform !== 'win32';

/**
 * Starts one child. It has its own process group, so that Ctrl-C reaches only the launcher, which then stops
 * everything in order; its standard input is a pipe that is never written to, whose end tells it we are gone.
 * @param plan `ready` is one of `{ line: (text) => value | undefined }` (standard output),
 *   `{ pipe: true }` (a line `ready <url>` on file descriptor 3) or `{ port }` (accepts connections)
 * @returns pid, ready (promise), ended (promise of how, in words), stop(patienceMs)
 */
export function runChild({ program, args, env, cwd, ready, onLine, onError }) {
  const stdio = ['pipe', 'pipe', 'pipe', ...(ready.pipe ? ['pipe'] : [])];
  const child = spawn(program, args, { cwd, env, stdio, detached: posix });
  const over = new AbortController();
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  }).finally(() => over.abort());
  child.stdin.on('error', () => undefined);
  eachLine(child.stderr, onError);
  const isReady = new Promise((resolve, reject) => {
    over.signal.addEventListener('abort', () => reject(new Error('ended before it was ready')));
    eachLine(child.stdout, (line) => {
      const value = ready.line?.(line);
      if (value === undefined) onLine(line);
      else resolve(value);
    });
    if (ready.pipe)
      eachLine(child.stdio[3], (line) => line.startsWith('ready ') && resolve(line.slice(6).trim()));
    if (ready.port) waitForPort(ready.port, over.signal).then(() => resolve(ready.port), reject);
  });
  isReady.catch(() => undefined);
  return { pid: child.pid, ready: isReady, ended, stop: (patienceMs) => stop(child, ended, patienceMs) };
}

async function stop(child, ended, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => killGroup(child), patienceMs);
  await ended;
  clearTimeout(force);
}

/** The group, because a child (tsx, next dev) may have children of its own. */
function killGroup(child) {
  try {
    process.kill(posix ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It ended in this very moment.
  }
}

function eachLine(stream, take) {
  createInterface({ input: stream })
    .on('line', take)
    .on('error', () => undefined);
  stream.on('error', () => undefined);
}
