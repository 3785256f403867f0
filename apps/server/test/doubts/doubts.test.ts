import { videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askForScene, createNovela, readScene, untilScene, untilState } from '../film-scene.ts';
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
const orders = () => studio.vsl.requests().filter(({ path }) => path.endsWith('/generate-media')).length;
const moneyOf = async (id: string) =>
  (await studio.must('GET /api/novelas/:id/spending', { params: { id } })).data;

/** A take whose order was charged and never answered. */
const inDoubt = async (language = 'en') => {
  studio.vsl.script({ kind: 'gateway-timeout', afterMs: 20 });
  const novela = await createNovela(studio, { ...wan, language });
  const { videoId, takeId } = await askForScene(studio, novela.id);
  const video = await untilState(studio, videoId, 'submission_unknown');
  return { novela, video, params: { id: videoId, takeId } };
};

/** A take whose render does not end. */
const stuck = async () => {
  studio.vsl.script({ kind: 'stuck' });
  const novela = await createNovela(studio, wan);
  const { videoId, takeId } = await askForScene(studio, novela.id);
  await untilScene(studio, videoId, 'it is filmed', ({ jobId }) => jobId !== null);
  const past = { deadlineAt: new Date(Date.now() - 1), submittedAt: new Date(Date.now() - 60_001) };
  await studio.db.update(videoTakes).set(past).where(eq(videoTakes.id, takeId));
  const video = await untilState(studio, videoId, 'stuck');
  return { novela, video, params: { id: videoId, takeId }, jobId: video.jobId ?? '' };
};

test('a take in doubt says in the language of the story what it may cost and what can be decided', async () => {
  const { novela, video, params } = await inDoubt('pt-BR');
  expect(video.error).toMatchObject({ code: 'submission_unknown', charged: null });
  expect(video.error?.message).toContain('talvez já cobrados');
  expect(video.error?.message).toMatch(/0,50/);
  const place = { videoId: params.id, takeId: params.takeId };
  expect(video.error?.fixes).toEqual([
    { kind: 'look_again', label: 'Procurar de novo', cost: null, payload: place },
    { kind: 'not_filmed', label: 'Não foi filmada', cost: null, payload: { ...place, filmed: false } },
    {
      kind: 'was_filmed',
      label: expect.stringContaining('Foi filmada'),
      cost: null,
      payload: { ...place, filmed: true },
    },
  ]);
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0.5, video: 0, possiblyCharged: 0.5 });
});

test('neither calling off nor filming again settles a doubt by itself: both answer with the decisions', async () => {
  const { novela, video, params } = await inDoubt();
  const busy = await studio.api('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: params.id },
    body: {},
  });
  const fixes = video.error?.fixes;
  expect(busy).toMatchObject({ status: 409, body: { code: 'scene_busy', fixes } });
  const cancel = await studio.api('POST /api/videos/:id/cancel', { params: { id: params.id } });
  expect(cancel).toMatchObject({ status: 409, body: { code: 'not_cancellable', fixes } });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0.5, video: 0 });
});

test('"it was not filmed" gives the money back, once, and the scene can be filmed again', async () => {
  const { novela, params } = await inDoubt();
  const say = (filmed: boolean) =>
    studio.api('POST /api/videos/:id/takes/:takeId/settle-doubt', { params, body: { filmed } });
  const answers = await Promise.all([say(false), say(false), say(false)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const video = await readScene(studio, params.id);
  expect(video.currentTake).toMatchObject({ state: 'failed', actualCost: 0, error: { charged: false } });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0, possiblyCharged: 0 });
  expect(await say(true)).toMatchObject({ status: 409, body: { code: 'nothing_in_doubt' } });
  const [retry] = video.error?.fixes ?? [];
  expect(retry).toMatchObject({ kind: 'retry', cost: 0.5, payload: { approvedCost: 0.5 } });
  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: params.id },
    body: retry?.payload ?? {},
  });
  await untilState(studio, params.id, 'completed');
  expect(orders()).toBe(2);
});

test('"it was filmed" spends the money and says so plainly', async () => {
  const { novela, params } = await inDoubt();
  const { data } = await studio.must('POST /api/videos/:id/takes/:takeId/settle-doubt', {
    params,
    body: { filmed: true },
  });
  expect(data.currentTake).toMatchObject({
    state: 'failed',
    actualCost: 0.5,
    error: { charged: true, message: 'You said that this was filmed.' },
  });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5, possiblyCharged: 0 });
});

test('an order the person found at the provider becomes an ordinary film, ordered and paid once', async () => {
  const { novela, params } = await inDoubt();
  const providerJobId = studio.vsl.jobs().at(-1)?.jobId ?? '';
  const adopt = () =>
    studio.api('POST /api/videos/:id/takes/:takeId/settle-doubt', {
      params,
      body: { filmed: true, providerJobId },
    });
  expect((await Promise.all([adopt(), adopt()])).map(({ status }) => status)).toEqual([200, 200]);
  const video = await untilState(studio, params.id, 'completed');
  expect(video).toMatchObject({ jobId: providerJobId, selectedTakeId: params.takeId, error: null });
  expect(orders()).toBe(1);
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5 });
});

test('an order found after it was said not to be filmed is still kept, and then paid for once', async () => {
  const { novela, params } = await inDoubt();
  const settle = (body: { filmed: boolean; providerJobId?: string }) =>
    studio.must('POST /api/videos/:id/takes/:takeId/settle-doubt', { params, body });
  await settle({ filmed: false });
  await settle({ filmed: true, providerJobId: studio.vsl.jobs().at(-1)?.jobId ?? '' });
  await untilState(studio, params.id, 'completed');
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5 });
  expect(orders()).toBe(1);
});

test('a job that belongs to another take is not adopted', async () => {
  const other = await createNovela(studio, wan);
  const first = await askForScene(studio, other.id);
  const filmed = await untilState(studio, first.videoId, 'completed');
  const { params } = await inDoubt();
  const refused = await studio.api('POST /api/videos/:id/takes/:takeId/settle-doubt', {
    params,
    body: { filmed: true, providerJobId: filmed.jobId ?? '' },
  });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: '/providerJobId' }] } });
});

test('a stuck take can be given as much time again, as often as one likes', async () => {
  const { video, params, jobId } = await stuck();
  expect(video.error?.fixes.map(({ kind }) => kind)).toEqual(['keep_waiting', 'look_again', 'give_up']);
  expect(video.error?.message).toContain('$0.50 is possibly charged');
  for (const _ of [1, 2]) {
    const { data } = await studio.must('POST /api/videos/:id/takes/:takeId/keep-waiting', { params });
    expect(data).toMatchObject({ subStatus: 'processing', error: null });
  }
  const [row] = await studio.db.select().from(videoTakes).where(eq(videoTakes.id, params.takeId));
  expect((row?.deadlineAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(50_000);
  await studio.vsl.finish(jobId);
  await studio.must('POST /api/videos/:id/takes/:takeId/look-again', { params });
});

test('a take somebody gave up on is spent, and kept after all when its film comes within a day', async () => {
  const { novela, params } = await stuck();
  const giveUp = () => studio.api('POST /api/videos/:id/takes/:takeId/give-up', { params });
  expect((await Promise.all([giveUp(), giveUp()])).map(({ status }) => status)).toEqual([200, 200]);
  const given = await readScene(studio, params.id);
  expect(given.currentTake).toMatchObject({ state: 'failed', actualCost: 0.5, error: { charged: true } });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5, possiblyCharged: 0 });

  // The person films it again meanwhile; the late film must not push that one out.
  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: params.id },
    body: given.error?.fixes[0]?.payload ?? {},
  });
  const second = await untilState(studio, params.id, 'completed');
  // The provider comes back with the first film.
  const answer = await studio.db
    .update(videoTakes)
    .set({ ticket: { estimatedSeconds: null, quoted: null }, providerJobId: null })
    .where(eq(videoTakes.id, second.currentTake?.id ?? ''))
    .returning({ id: videoTakes.id });
  expect(answer).toHaveLength(1);
  await studio.db
    .update(videoTakes)
    .set({ providerJobId: second.jobId })
    .where(eq(videoTakes.id, params.takeId));
  await studio.must('POST /api/videos/:id/takes/:takeId/look-again', { params });
  const kept = await untilScene(studio, params.id, 'both films are there', ({ takes }) =>
    takes.every(({ state }) => state === 'completed'),
  );
  expect(kept.selectedTakeId).toBe(second.selectedTakeId);
  expect(kept.takes.map(({ outputUrl }) => outputUrl === null)).toEqual([false, false]);
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 1 });
});

test('a take somebody gave up on is not paid for when its service says it failed uncharged', async () => {
  const { novela, params } = await stuck();
  await studio.must('POST /api/videos/:id/takes/:takeId/give-up', { params });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5 });
  // The provider's record of a film it refused stands for the late news.
  studio.vsl.reset();
  studio.vsl.script({ kind: 'failed', error: 'E005' });
  const other = await createNovela(studio, wan);
  const { videoId } = await askForScene(studio, other.id);
  const refused = await untilState(studio, videoId, 'refused');
  await studio.db.update(videoTakes).set({ providerJobId: null }).where(eq(videoTakes.videoId, videoId));
  await studio.db
    .update(videoTakes)
    .set({ providerJobId: refused.jobId })
    .where(eq(videoTakes.id, params.takeId));
  for (const _ of [1, 2]) await studio.queue.send('follow-render', { takeId: params.takeId });
  const free = await untilScene(
    studio,
    params.id,
    'it says who paid',
    ({ error }) => error?.charged === false,
  );
  expect(free.currentTake).toMatchObject({ state: 'failed', actualCost: 0 });
  expect(free.error).toMatchObject({
    code: 'render_failed',
    charged: false,
    fixes: [{ kind: 'retry', cost: 0.5 }],
  });
  expect(free.error?.message).toContain('could not film this after all');
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0, possiblyCharged: 0 });
});

test('a stuck take said not to be filmed costs nothing, and once if its film comes after all', async () => {
  const { novela, params } = await stuck();
  await studio.must('POST /api/videos/:id/takes/:takeId/settle-doubt', { params, body: { filmed: false } });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0, possiblyCharged: 0 });
  // A job that ends well after all: the provider's record of another film stands for it.
  studio.vsl.reset();
  const other = await createNovela(studio, wan);
  const { videoId } = await askForScene(studio, other.id);
  const filmed = await untilState(studio, videoId, 'completed');
  await studio.db.update(videoTakes).set({ providerJobId: null }).where(eq(videoTakes.videoId, videoId));
  await studio.db
    .update(videoTakes)
    .set({ providerJobId: filmed.jobId })
    .where(eq(videoTakes.id, params.takeId));
  await studio.must('POST /api/videos/:id/takes/:takeId/look-again', { params });
  const kept = await untilState(studio, params.id, 'completed');
  expect(kept).toMatchObject({ selectedTakeId: params.takeId, error: null });
  expect(await moneyOf(novela.id)).toMatchObject({ held: 0, video: 0.5 });
});

test('a take nothing is in doubt about is left alone', async () => {
  const novela = await createNovela(studio, wan);
  const { videoId, takeId } = await askForScene(studio, novela.id);
  const filmed = await untilState(studio, videoId, 'completed');
  const params = { id: videoId, takeId };
  const nothing = { status: 409, body: { code: 'nothing_in_doubt' } };
  for (const filmedSaid of [true, false]) {
    expect(
      await studio.api('POST /api/videos/:id/takes/:takeId/settle-doubt', {
        params,
        body: { filmed: filmedSaid },
      }),
    ).toMatchObject(nothing);
  }
  expect(await studio.api('POST /api/videos/:id/takes/:takeId/give-up', { params })).toMatchObject(nothing);
  expect(await studio.api('POST /api/videos/:id/takes/:takeId/keep-waiting', { params })).toMatchObject(
    nothing,
  );
  expect(await studio.api('POST /api/videos/:id/takes/:takeId/look-again', { params })).toMatchObject(
    nothing,
  );
  expect(await readScene(studio, videoId)).toEqual(filmed);
});
