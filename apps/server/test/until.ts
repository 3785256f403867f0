import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 20;
/** Longer than anything takes on a machine with ten other things to do; a test of its own ends a little later. */
const longestMs = 45_000;

/**
 * Asks again until the answer is neither false, null nor undefined, and gives it back.
 * @throws Error naming what was waited for when the deadline passes
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  withinMs = longestMs,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain until ${what}.`);
    await pause(everyMs);
  }
}
