import { randomUUID } from 'node:crypto';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/platform/log/create-log.ts';
import { rescueScripts } from '../../src/videos/rescue-scripts.ts';
import { rescueTakes } from '../../src/videos/rescue-takes.ts';
import { askForScene, createNovela, readScene, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});
beforeEach(() => studio.vsl.reset());

const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;

/** Puts a take back to how a process that died would have left it. */
const leaveAs = async (takeId: string, facts: Partial<typeof videoTakes.$inferInsert>) => {
  await studio.db.update(videoTakes).set(facts).where(eq(videoTakes.id, takeId));
};

const runsOf = (job: string, takeId: string): number =>
  studio.logLines.filter((line) => line.includes(`"job":"${job}"`) && line.includes(takeId)).length;

/** Where the provider keeps the film of a job. */
const filmAtProvider = async (jobId: string | null): Promise<string> => {
  const answer = await fetch(`${studio.vsl.url}/status/${jobId}`);
  const { result } = z.object({ result: z.object({ originalUrl: z.string() }) }).parse(await answer.json());
  return result.originalUrl;
};

const film = async () => {
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'completed');
  return { novela, ...accepted };
};

test('every step may run again: nothing is ordered, charged or catalogued twice', async () => {
  const { novela, takeId, videoId } = await film();
  const before = await readScene(studio, videoId);
  const { data: moneyBefore } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  for (const job of [
    'write-script',
    'start-render',
    'follow-render',
    'save-media',
    'explain-failure',
  ] as const) {
    const runs = runsOf(job, takeId);
    await studio.queue.send(job, { takeId });
    await studio.until(`${job} ran again`, () => runsOf(job, takeId) > runs);
  }
  await leaveAs(takeId, { state: 'verifying', outputUrl: await filmAtProvider(before.jobId) });
  await studio.queue.send('save-media', { takeId });
  await untilState(studio, videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
  const { data: media } = await studio.must('GET /api/media', { query: { novelaId: novela.id } });
  expect(media).toHaveLength(1);
  const { data: after } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(after.money).toEqual(moneyBefore.money);
  expect((await readScene(studio, videoId)).outputUrl).toBe(before.outputUrl);
});

test('a process that died with the order on its way leaves a doubt, not a second order', async () => {
  const { takeId, videoId } = await film();
  await leaveAs(takeId, { state: 'submitting', ticket: null, providerJobId: null, submittedAt: null });
  await studio.queue.send('start-render', { takeId });
  const video = await untilState(studio, videoId, 'submission_unknown');
  expect(video.error).toMatchObject({ code: 'submission_unknown', charged: null });
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('a render past its deadline is called stuck, and its film is still taken when it comes', async () => {
  studio.vsl.script({ kind: 'unavailable', on: 'status', times: 'always' });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'submitted');
  await leaveAs(accepted.takeId, { deadlineAt: new Date(Date.now() - 1000) });
  const stuck = await untilState(studio, accepted.videoId, 'stuck');
  expect(stuck.currentTake).toMatchObject({ slow: true, etaSeconds: null, error: { code: 'render_stuck' } });
  studio.vsl.calm();
  await studio.until('the film came after all', async () => {
    await studio.queue.send('follow-render', { takeId: accepted.takeId });
    return (await readScene(studio, accepted.videoId)).status === 'completed';
  });
  expect((await readScene(studio, accepted.videoId)).error).toBeNull();
});

test('measured times replace the model card once five films are finished', async () => {
  const novela = await createNovela(studio, { ...wan, targetEpisodes: 2 });
  const { takeId } = await film();
  const [row] = await studio.db.select().from(videoTakes).where(eq(videoTakes.id, takeId));
  if (!row) throw new Error('The take is gone.');
  const submittedAt = new Date(Date.now() - 77_000);
  const copies = [2, 3, 4, 5, 6].map((takeNumber) => ({
    ...row,
    id: randomUUID(),
    takeNumber,
    providerJobId: null,
    submittedAt,
    completedAt: new Date(),
  }));
  await studio.db.insert(videoTakes).values(copies);
  const accepted = await askForScene(studio, novela.id);
  expect(accepted.estimatedTime).toBeGreaterThan(60);
  await untilState(studio, accepted.videoId, 'completed');
});

test('a take that lost its job is given it again when the workers come', async () => {
  const novela = await createNovela(studio, wan);
  studio.openai.script({ fault: 'refusal', times: 1 });
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'refused');
  const old = new Date(Date.now() - 3_600_000);
  await leaveAs(accepted.takeId, { state: 'queued', createdAt: old, error: null, completedAt: null });
  // The job that refused it may still be ending, and the studio's own round may be first.
  await studio.until('the take was given its job and filmed', async () => {
    await rescueTakes({ ...studio, now: () => new Date(), log: createLog('silent') });
    return (await readScene(studio, accepted.videoId)).status === 'completed';
  });
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('a script that lost its job is given it again when the workers come', async () => {
  const novela = await createNovela(studio, wan);
  const { data } = await studio.must('POST /api/novelas/:id/write-script', {
    params: { id: novela.id },
    body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia waits on the pier.' },
  });
  const isWritten = async () => {
    const { script, stage } = await readScene(studio, data.videoId);
    return script !== null && stage === null;
  };
  await studio.until('the scene is written', isWritten);
  const lost = { draftState: 'writing' as const, script: null };
  await studio.db.update(novelaVideos).set(lost).where(eq(novelaVideos.id, data.videoId));
  await studio.until('the script was given its job and written again', async () => {
    await rescueScripts({ ...studio, log: createLog('silent') });
    return await isWritten();
  });
});
