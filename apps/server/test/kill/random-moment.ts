import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './authors.ts';
import type { World } from './open-world.ts';

const mostLines = 60;
const patienceMs = 4_000;

/**
 * Waits for a random moment in the life of the servers: so many things after now, and some milliseconds. Counted by
 * what they say and not by the clock, so that a slow machine is not always killed while it starts.
 */
export async function untilRandomMoment({ log }: Pick<World, 'log'>, dice: Dice): Promise<void> {
  const enough = log.length + Math.floor(dice() * mostLines);
  const deadline = Date.now() + patienceMs;
  while (log.length < enough && Date.now() < deadline) await pause(2);
  await pause(dice() * 30);
}
