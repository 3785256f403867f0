import { expect } from 'vitest';
import { until } from '../until.ts';
import { untilQuiet } from './check-world.ts';
import { film, findTake, newNovela, nextShot, type Shot } from './film-in-world.ts';
import type { Step } from './kill-at.ts';
import type { World } from './open-world.ts';

const chargesOf = ({ vsl }: World, { seed }: Shot): number => {
  const ours = vsl.jobs().filter(({ input }) => input['seed'] === seed);
  const jobs = new Set(ours.map(({ jobId }) => jobId));
  return vsl.charges().filter(({ jobId, billed }) => billed && jobs.has(jobId)).length;
};

/**
 * Films one shot, kills the server at the step, starts it again, asks again with the same key as whoever got no
 * answer would, and waits for the end.
 * @returns the shot's seed
 */
export async function killAtStep(world: World, step: Step): Promise<number> {
  const shot = nextShot(await newNovela(world, step.name));
  await step.killThere(world, shot);
  const accepted = await film(world, shot, world.askUntilAnswered);
  const end = await until(
    `the take is ${step.ends}`,
    async () => {
      const take = await findTake(world, shot);
      return take !== null && take.state === step.ends && take;
    },
    60_000,
  );
  expect(end.id).toBe(accepted.takeId);
  await untilQuiet(world);
  expect(chargesOf(world, shot)).toBe(step.charges);
  return shot.seed;
}
