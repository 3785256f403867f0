import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import { findFaults, untilQuiet } from './check-world.ts';
import { film, findTake, newNovela, nextShot, type Shot, untilAsked } from './film-in-world.ts';
import { steps } from './named-steps.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
const mayFail = new Set<number>();

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const chargesOf = ({ seed }: Shot): number => {
  const jobs = new Set(
    world.vsl
      .jobs()
      .filter(({ input }) => input['seed'] === seed)
      .map(({ jobId }) => jobId),
  );
  return world.vsl.charges().filter(({ jobId, billed }) => billed && jobs.has(jobId)).length;
};

describe('a server killed', () => {
  test.each(steps)('$name: the scene ends as it must, paid for at most once', async (step) => {
    const shot = nextShot(await newNovela(world, step.name));
    if (step.ends === 'refused') mayFail.add(shot.seed);
    await step.killThere(world, shot);
    // Whoever got no answer asks again with the same key.
    const accepted = await film(world, shot, world.askUntilAnswered);
    const end = await until(
      `the take is ${step.ends}`,
      async () => {
        const take = await findTake(world, shot);
        return take !== null && take.state === step.ends && take;
      },
      30_000,
    );
    expect(end.id).toBe(accepted.takeId);
    await untilQuiet(world);
    expect(chargesOf(shot)).toBe(step.charges);
  });

  test('while it drafts a novela: the draft is finished, and its money closed', async () => {
    const sentence = 'Two sisters of Zelvarina inherit one lighthouse and share one secret.';
    world.openai.script({ fault: 'slow', ms: 30_000, match: 'Zelvarina' });
    const { body } = await world.ask('POST /api/drafts', { body: { sentence } });
    if (!body.success) throw new Error(body.message);
    world.promised.push({ kind: 'draft', id: body.data.id });
    await untilAsked(world, 'Zelvarina');
    await world.kill();
    await world.start();
    const draft = await until('the draft is ready', async () => {
      const answer = await world.ask('GET /api/drafts/:id', { params: { id: body.data.id } });
      return answer.body.success && answer.body.data.status === 'ready' && answer.body.data;
    });
    expect(draft.error).toBeNull();
    await untilQuiet(world);
  });

  test('at all these moments: everything promised, paid, held and stored adds up', async () => {
    const { faults, states } = await findFaults(world, mayFail);
    expect(faults).toEqual([]);
    expect(states).toMatchObject({ submission_unknown: 4, cancelled: 1, refused: 2 });
    expect(world.kills()).toBe(steps.length + 1);
  });
});
