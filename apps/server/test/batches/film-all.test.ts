import { randomUUID } from 'node:crypto';
import type { FilmBatch } from '@novela/contract/batches';
import { filmBatches } from '@novela/database/schema/money';
import { videoTakes } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { resumeBatches } from '../../src/videos/batches/resume-batches.ts';
import { askForScene, createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});
beforeEach(() => {
  studio.openai.reset();
  studio.vsl.reset();
});

const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;
const outline = (scenes: number) => ({
  ...wan,
  episodes: [
    {
      number: 1,
      title: 'One',
      synopsis: '',
      scenes: Array.from({ length: scenes }, (_, index) => ({
        sceneNumber: index + 1,
        title: `Part ${index + 1}`,
        whatHappens: `Mia walks to pier ${index + 1}.`,
      })),
    },
  ],
});

const filmAll = (id: string, body: object = {}, headers: Record<string, string> = {}) =>
  studio.api('POST /api/novelas/:id/film-all', {
    params: { id },
    body: { episodeNumber: 1, ...body },
    headers,
  });
const accepted = async (id: string, body: object = {}): Promise<FilmBatch> =>
  (
    await studio.must('POST /api/novelas/:id/film-all', {
      params: { id },
      body: { episodeNumber: 1, ...body },
    })
  ).data;
const scenesOf = async (id: string) => {
  const { data, videos } = await studio.must('GET /api/novelas/:id', { params: { id } });
  return { money: data.money, videos, states: videos.map(({ subStatus }) => subStatus) };
};
const batchOf = async (batchId: string) => {
  const [row] = await studio.db.select().from(filmBatches).where(eq(filmBatches.id, batchId));
  return row?.state;
};

test('everything of an episode is filmed in order, one scene after another, and the whole total is held first', async () => {
  const novela = await createNovela(studio, outline(3));
  await askForScene(studio, novela.id, { sceneNumber: 2 }).then(({ videoId }) =>
    untilState(studio, videoId, 'completed'),
  );
  studio.vsl.reset();
  const most = { open: 0 };
  const batch = await accepted(novela.id, { approvedCost: 1 });
  expect(batch).toMatchObject({ state: 'running', approvedCost: 1 });
  expect(batch.items.map(({ sceneNumber, error }) => [sceneNumber, error])).toEqual([
    [1, null],
    [3, null],
  ]);
  await studio.until('the batch is done', async () => {
    const takes = await studio.db
      .select({ state: videoTakes.state })
      .from(videoTakes)
      .where(and(eq(videoTakes.batchId, batch.batchId)));
    const moving = takes.filter(({ state }) => !['queued', 'completed'].includes(state));
    most.open = Math.max(most.open, moving.length);
    return (await batchOf(batch.batchId)) === 'done';
  });
  expect(most.open).toBe(1);
  const { videos, states, money } = await scenesOf(novela.id);
  expect(states).toEqual(['completed', 'completed', 'completed']);
  expect(money).toMatchObject({ held: 0, video: 1.5 });
  const starts = videos
    .filter(({ sceneNumber }) => sceneNumber !== 2)
    .map(({ startedAt }) => startedAt ?? '');
  expect([...starts].sort()).toEqual(starts);
  expect(studio.vsl.charges()).toHaveLength(2);
  expect(await filmAll(novela.id)).toMatchObject({ status: 409, body: { code: 'nothing_to_film' } });
});

test('a total that does not fit is refused whole, with how many scenes would fit', async () => {
  const novela = await createNovela(studio, { ...outline(4), cap: 1.1 });
  const refused = await filmAll(novela.id);
  expect(refused).toMatchObject({
    status: 402,
    body: {
      code: 'budget_exceeded',
      details: { needed: 2.08, fits: 2, asked: 4 },
      fixes: [{ kind: 'raise_cap', payload: { scope: 'novela', novelaId: novela.id, cap: 3 } }],
    },
  });
  const { videos, money } = await scenesOf(novela.id);
  expect(videos).toEqual([]);
  expect(money).toMatchObject({ held: 0, spent: 0 });
});

test('a total that moved is refused with the new one', async () => {
  const novela = await createNovela(studio, outline(2));
  expect(await filmAll(novela.id, { approvedCost: 0.9 })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', details: { cost: 1, approvedCost: 0.9 } },
  });
  expect((await scenesOf(novela.id)).videos).toEqual([]);
});

test('eight equal clicks are one batch', async () => {
  const novela = await createNovela(studio, outline(2));
  const headers = { 'Idempotency-Key': randomUUID() };
  const answers = await Promise.all(Array.from({ length: 8 }, () => filmAll(novela.id, {}, headers)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const other = await filmAll(novela.id);
  expect(other).toMatchObject({ status: 409, body: { code: 'batch_running' } });
  await studio.until('all is filmed', async () =>
    (await scenesOf(novela.id)).states.every((state) => state === 'completed'),
  );
  expect(studio.vsl.charges()).toHaveLength(2);
});

test('a scene that fails does not keep the others from being filmed', async () => {
  studio.vsl.script({ kind: 'failed', error: 'E005' });
  const novela = await createNovela(studio, outline(3));
  const batch = await accepted(novela.id);
  await studio.until('the batch is done', async () => (await batchOf(batch.batchId)) === 'done');
  const { states, money } = await scenesOf(novela.id);
  expect(states).toEqual(['refused', 'completed', 'completed']);
  expect(money).toMatchObject({ held: 0, video: 1 });
});

test('stopping lets the scene in front of the camera finish and gives the money of the others back', async () => {
  studio.vsl.script({ kind: 'unavailable', on: 'status', times: 'always' });
  const novela = await createNovela(studio, outline(3));
  const batch = await accepted(novela.id);
  const first = batch.items[0]?.accepted?.videoId ?? '';
  await untilState(studio, first, 'submitted');
  const stop = () => studio.must('POST /api/novelas/:id/stop-filming', { params: { id: novela.id } });
  expect((await stop()).data).toEqual({ cancelled: 2, stillFilming: 1 });
  expect((await stop()).data).toEqual({ cancelled: 0, stillFilming: 1 });
  const between = await scenesOf(novela.id);
  expect(between.states).toEqual(['submitted', 'cancelled', 'cancelled']);
  expect(between.money.held).toBe(0.5);
  studio.vsl.calm();
  await untilState(studio, first, 'completed');
  expect(await batchOf(batch.batchId)).toBe('done');
  expect((await scenesOf(novela.id)).money).toMatchObject({ held: 0, video: 0.5 });
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('stopping while the first scene is still being written lets that scene be finished, and no other', async () => {
  const novela = await createNovela(studio, outline(2));
  studio.openai.script({ fault: 'slow', ms: 4000, times: 1 });
  const batch = await accepted(novela.id);
  const first = batch.items[0]?.accepted?.videoId ?? '';
  await untilState(studio, first, 'writing');
  const { data } = await studio.must('POST /api/novelas/:id/stop-filming', { params: { id: novela.id } });
  expect(data).toEqual({ cancelled: 1, stillFilming: 1 });
  await untilState(studio, first, 'completed');
  expect((await scenesOf(novela.id)).states).toEqual(['completed', 'cancelled']);
  expect(await batchOf(batch.batchId)).toBe('done');
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('while the video service is away the batch waits, fails nothing and can be stopped', async () => {
  studio.vsl.script({ kind: 'throttled', times: 'always' });
  const novela = await createNovela(studio, outline(2));
  const batch = await accepted(novela.id);
  await studio.until('the order was refused twice', () => studio.vsl.requests().length >= 2);
  expect((await scenesOf(novela.id)).states[1]).toBe('queued');
  await studio.must('POST /api/novelas/:id/stop-filming', { params: { id: novela.id } });
  await studio.until('the batch is done', async () => (await batchOf(batch.batchId)) === 'done');
  expect(studio.vsl.charges()).toHaveLength(0);
  expect((await scenesOf(novela.id)).money.held).toBe(0);
});

test('a batch whose process died between two scenes goes on when a worker comes', async () => {
  studio.vsl.script({ kind: 'failed', error: 'E005', times: 2 });
  const novela = await createNovela(studio, outline(2));
  const batch = await accepted(novela.id);
  await studio.until('the batch is done', async () => (await batchOf(batch.batchId)) === 'done');
  const second = batch.items[1]?.accepted;
  // As it lies there when the job of the next scene was lost with the process.
  await studio.db.update(filmBatches).set({ state: 'running' }).where(eq(filmBatches.id, batch.batchId));
  await studio.db
    .update(videoTakes)
    .set({
      state: 'queued',
      attemptedAt: null,
      ticket: null,
      providerJobId: null,
      error: null,
      completedAt: null,
    })
    .where(eq(videoTakes.id, second?.takeId ?? ''));
  await resumeBatches(studio);
  await untilState(studio, second?.videoId ?? '', 'completed');
  expect(await batchOf(batch.batchId)).toBe('done');
});
