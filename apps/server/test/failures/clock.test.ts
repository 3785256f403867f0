import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForScene, createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

const hourMs = 3_600_000;
let studio: Studio;
let jumpMs = 0;

beforeAll(async () => {
  studio = await startStudio({ parts: { now: () => new Date(Date.now() + jumpMs) } });
});
afterAll(() => studio.close());

test.each([
  ['forward', hourMs],
  ['back', -hourMs],
])('row 53 the clock jumps an hour %s while a scene is filmed: filmed and paid once', async (_way, jump) => {
  studio.vsl.reset();
  studio.vsl.script({ kind: 'unavailable', on: 'status', times: 'always' });
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast' });
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'submitted');
  jumpMs = jump;
  studio.vsl.calm();
  const filmed = await studio.until('the scene is filmed', async () => {
    await studio.queue.send('follow-render', { takeId: accepted.takeId });
    const { data } = await studio.must('GET /api/videos/:id', { params: { id: accepted.videoId } });
    return data.status === 'completed' && data;
  });
  jumpMs = 0;
  expect(filmed.takes.map(({ state }) => state)).toEqual(['completed']);
  expect(studio.vsl.charges()).toHaveLength(1);
});
