import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../until.ts';
import { findFaults, untilQuiet } from './check-world.ts';
import { untilAsked } from './film-in-world.ts';
import { killAtStep } from './kill-at-steps.ts';
import { openWorld, type World } from './open-world.ts';
import { sayRun } from './say-run.ts';
import { stepsBeforeTheOrder } from './steps-before-the-order.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test.each(stepsBeforeTheOrder)(
  'killed at "$name": the scene ends as it must, paid for at most once',
  async (step) => {
    await killAtStep(world, step);
  },
  150_000,
);

test('killed while it drafts a novela: the draft is finished, and its money closed', async () => {
  const sentence = 'Two sisters of Zelvarina inherit one lighthouse and share one secret.';
  world.openai.script({ fault: 'slow', ms: 30_000, match: 'Zelvarina' });
  const { body } = await world.ask('POST /api/drafts', { body: { sentence } });
  if (!body.success) throw new Error(body.message);
  world.promised.push({ kind: 'draft', id: body.data.id });
  await untilAsked(world, 'Zelvarina');
  await world.kill();
  await world.start();
  const isReady = async () => {
    const answer = await world.ask('GET /api/drafts/:id', { params: { id: body.data.id } });
    return answer.body.success && answer.body.data.status === 'ready' && answer.body.data;
  };
  const draft = await until('the draft is ready', isReady, 60_000);
  expect(draft.error).toBeNull();
  await untilQuiet(world);
});

test('after all these kills everything promised, paid, held and stored adds up', async () => {
  const { faults, states } = await findFaults(world, new Set());
  sayRun('before the order', world, states);
  expect(faults).toEqual([]);
  expect(states).toMatchObject({ cancelled: 1 });
  expect(world.kills()).toBe(stepsBeforeTheOrder.length + 1);
});
