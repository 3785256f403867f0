import { afterAll, beforeAll, expect, test } from 'vitest';
import { throwDice, whileEverybodyWorks } from './authors.ts';
import { findFaults, untilQuiet } from './check-world.ts';
import { openWorld, type World } from './open-world.ts';
import { untilRandomMoment } from './random-moment.ts';
import { sayRun } from './say-run.ts';

const moments = Number(process.env['KILL_MOMENTS'] ?? 8);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test(
  `killed at ${moments} random moments (KILL_SEED=${seed}) while three novelas are filmed and one is written`,
  async () => {
    const dice = throwDice(seed);
    await whileEverybodyWorks(world, dice, async () => {
      for (let moment = 0; moment < moments; moment += 1) {
        await untilRandomMoment(world, dice);
        await world.kill();
        await world.start();
      }
    });
    await untilQuiet(world, 180_000);
    const { faults, states } = await findFaults(world, new Set());
    sayRun('one process', world, states);
    expect(faults).toEqual([]);
    expect(world.kills()).toBe(moments);
    expect(states['completed'] ?? 0).toBeGreaterThan(0);
  },
  240_000 + moments * 20_000,
);
