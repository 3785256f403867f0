import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../until.ts';
import { findFaults, untilQuiet } from './check-world.ts';
import { film, findTake, newNovela, nextShot, type Shot } from './film-in-world.ts';
import { killNow, longMs, ofJob } from './kill-at.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const deaths = 4;

const openQuestions = (word: string): number =>
  world.openai.requests().filter(({ body }) => JSON.stringify(body).includes(word)).length;

const untilState = (shot: Shot, state: string) =>
  until(`the take is ${state}`, async () => (await findTake(world, shot))?.state === state, 60_000);

test('row 54 a scene whose writing takes the process down four times is parked, free; the next one is filmed', async () => {
  const shot = nextShot(await newNovela(world, 'Poison'));
  world.openai.script({ fault: 'slow', ms: longMs, match: shot.word, times: deaths });
  await film(world, shot, world.askUntilAnswered);
  for (let death = 1; death <= deaths; death++) {
    await until(`question ${death}`, () => openQuestions(shot.word) >= death, 40_000);
    await killNow(world);
  }
  await untilState(shot, 'failed');
  const next = nextShot(await newNovela(world, 'After the poison'));
  await film(world, next, world.askUntilAnswered);
  await untilState(next, 'completed');
  await untilQuiet(world);
  const { rows } = await world.holds.query(
    "SELECT error ->> 'code' AS code, (error ->> 'charged')::boolean AS charged FROM video_takes WHERE novela_id = $1",
    [shot.novelaId],
  );
  expect(rows).toEqual([{ code: 'crash_loop', charged: false }]);
  expect(world.vsl.jobs().some(({ input }) => input['seed'] === shot.seed)).toBe(false);
  expect((await findFaults(world, new Set([shot.seed]))).faults).toEqual([]);
}, 150_000);

test('row 54 a film that takes the process down four times when it is asked about waits for a person', async () => {
  const shot = nextShot(await newNovela(world, 'Poisoned look'));
  world.vsl.script({ kind: 'slow', ms: longMs, on: 'status', where: { seed: shot.seed }, times: deaths });
  await film(world, shot, world.askUntilAnswered);
  const job = await ofJob(world, shot);
  const looks = () => world.vsl.requests().filter(({ path }) => path.endsWith(`/status/${job}`)).length;
  for (let death = 1; death <= deaths; death++) {
    await until(`look ${death}`, () => looks() >= death, 40_000);
    await killNow(world);
  }
  await untilState(shot, 'stuck');
  await untilQuiet(world);
  const { id: takeId, video_id: videoId } = (await findTake(world, shot)) ?? { id: '', video_id: '' };
  await world.askUntilAnswered('POST /api/videos/:id/takes/:takeId/keep-waiting', {
    params: { id: videoId, takeId },
  });
  await untilState(shot, 'completed');
}, 150_000);
