import { randomUUID } from 'node:crypto';
import { ledgerEntries } from '@novela/database/schema/money';
import { videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

/** A take as it lay when the studio was stopped, agreed on while a service was of the other kind. */
const agreedBefore = async (state: 'queued' | 'ready', simulated: 'video' | 'writing') => {
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'completed');
  await studio.db
    .update(videoTakes)
    .set({ state, ...(simulated === 'video' ? { simulated: true } : {}), attemptedAt: null, ticket: null })
    .where(eq(videoTakes.id, accepted.takeId));
  // The ledger is never changed: a newer hold of the same take is what was agreed on last.
  const hold = {
    takeId: accepted.takeId,
    purpose: simulated,
    kind: 'reserve' as const,
    held: 1,
    simulated: true,
  };
  await studio.db.insert(ledgerEntries).values({ ...hold, id: randomUUID(), reference: randomUUID() });
  studio.openai.reset();
  studio.vsl.reset();
  return accepted;
};

const answersAsked = () => studio.openai.requests().filter(({ path }) => path.endsWith('/responses'));

test.each([
  ['a scene approved while filming was simulated is not ordered for money', 'ready', 'video', 'start-render'],
  ['a scene agreed on while filming was simulated is not written', 'queued', 'video', 'write-script'],
  ['a scene agreed on while writing was simulated is not written', 'queued', 'writing', 'write-script'],
] as const)('%s: it ends free and is offered at its price', async (_name, state, simulated, job) => {
  const { takeId, videoId } = await agreedBefore(state, simulated);
  await studio.queue.send(job, { takeId });
  const ended = await studio.until('the way out is offered', async () => {
    const { data } = await studio.must('GET /api/videos/:id', { params: { id: videoId } });
    return (data.error?.fixes.length ?? 0) > 0 && data;
  });
  expect(ended.currentTake).toMatchObject({ state: 'failed', actualCost: 0 });
  expect(ended.error).toMatchObject({ code: 'services_changed', charged: false });
  expect(ended.error?.fixes[0]).toMatchObject({ kind: 'retry', cost: 0.5 });
  expect(ended.error?.message).toContain('set up differently');
  expect(studio.vsl.charges()).toHaveLength(0);
  expect(answersAsked()).toHaveLength(0);
});
