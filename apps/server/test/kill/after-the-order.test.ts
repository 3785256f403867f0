import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './check-world.ts';
import { killAtStep } from './kill-at-steps.ts';
import { openWorld, type World } from './open-world.ts';
import { sayRun } from './say-run.ts';
import { stepsAfterTheOrder } from './steps-after-the-order.ts';

let world: World;
const mayFail = new Set<number>();

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test.each(stepsAfterTheOrder)(
  'killed at "$name": the scene ends as it must, paid for at most once',
  async (step) => {
    const seed = await killAtStep(world, step);
    if (step.ends === 'refused') mayFail.add(seed);
  },
  150_000,
);

test('after all these kills everything promised, paid, held and stored adds up', async () => {
  const { faults, states } = await findFaults(world, mayFail);
  sayRun('after the order', world, states);
  expect(faults).toEqual([]);
  expect(states).toMatchObject({ submission_unknown: 4, refused: 2 });
  expect(world.kills()).toBe(stepsAfterTheOrder.length);
});
