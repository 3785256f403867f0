import { readFileSync } from 'node:fs';

const everyMs = 250;

/**
 * Asks this process to stop when whoever started it is gone. A killed npm cannot pass anything on, and npm's
 * shell does not pass SIGTERM on, so under `npm start` the two processes above us are watched.
 * @param outer true when an outer launcher (see ensure-node) holds the other end of our message channel
 */
export function watchParent(outer) {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  if (outer) {
    process.once('disconnect', stop);
    process.channel?.unref();
    return;
  }
  if (!process.env.npm_lifecycle_event) return;
  const above = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === above) return;
    clearInterval(timer);
    stop();
  }, everyMs);
  timer.unref();
}

const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** Linux only; elsewhere the parent alone is watched. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return '';
  }
}
