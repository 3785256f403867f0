import type { NovelaVideo } from '@novela/contract/videos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForScene, createNovela, readScene, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';
import { filming, lost, pretendProvider, ticketFor } from './pretend-provider.ts';

const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;
const news = [filming(90), filming(30), filming(null, 'starting'), filming(55), filming(10), lost];

let studio: Studio;
let orders = 0;
let asked = 0;
let atOnce = 0;
let mostAtOnce = 0;
const looks = new Map<string, number>();

beforeAll(async () => {
  const provider = pretendProvider({
    start: async () => {
      orders += 1;
      return ticketFor(`job-${orders}`);
    },
    status: async ({ jobId }) => {
      asked += 1;
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      const look = looks.get(jobId) ?? 0;
      looks.set(jobId, look + 1);
      await new Promise((done) => setImmediate(done));
      atOnce -= 1;
      return news[look] ?? filming(100);
    },
  });
  studio = await startStudio({ parts: { provider } });
});
afterAll(() => studio.close());

test('row 37 news goes backwards: progress never does, and what is final stays final', async () => {
  const novela = await createNovela(studio, wan);
  const socket = await studio.socket();
  await socket.emitWithAck('novela:subscribe', { novelaId: novela.id });
  const seen: NovelaVideo[] = [];
  socket.onAny((event: string, update: NovelaVideo) => {
    if (event.endsWith(':video:update')) seen.push(update);
  });
  const accepted = await askForScene(studio, novela.id);
  const failed = await untilState(studio, accepted.videoId, 'failed');
  const progress = seen.flatMap(({ progress: known }) => (known === null ? [] : [known]));
  expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  expect(Math.max(...progress)).toBe(90);

  const before = asked;
  await studio.queue.send('follow-render', { takeId: accepted.takeId });
  await studio.queue.send('save-media', { takeId: accepted.takeId });
  await studio.until('the late look is over', () =>
    studio.logLines.some((line) => line.includes('save-media') && line.includes('job done')),
  );
  expect(asked).toBe(before);
  expect((await readScene(studio, accepted.videoId)).currentTake?.state).toBe(failed.currentTake?.state);
});

test('row 40 a dozen renders at once: the provider is asked by at most four at a time', async () => {
  const novela = await createNovela(studio, { ...wan, targetEpisodes: 2 });
  const scenes = Array.from({ length: 12 }, (_, index) => index + 1);
  const accepted = await Promise.all(
    scenes.map((sceneNumber) => askForScene(studio, novela.id, { sceneNumber })),
  );
  await Promise.all(accepted.map(({ videoId }) => untilState(studio, videoId, 'failed')));
  expect(mostAtOnce).toBeGreaterThan(0);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  expect([...looks.values()].every((count) => count <= news.length)).toBe(true);
});

test('row 36 the provider does not know the job for a while: asked again, not ordered again', async () => {
  const real = await startStudio();
  try {
    const body = JSON.stringify({ error: 'Job not found' });
    const unknown = {
      kind: 'garbage',
      on: 'status',
      status: 404,
      body,
      contentType: 'application/json',
    } as const;
    real.vsl.script({ ...unknown, times: 3 });
    const accepted = await askForScene(real, (await createNovela(real, wan)).id);
    await untilState(real, accepted.videoId, 'completed');
    real.vsl.assertDone();
    expect(real.vsl.charges()).toHaveLength(1);
  } finally {
    await real.close();
  }
});
