import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { goodScene } from '../agents/prepared-answers.ts';
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

const wan = { defaultModelId: 'wan-2.5-t2v' } as const;

test('a new take leaves the old one where it is, and either can be chosen', async () => {
  const novela = await createNovela(studio, wan);
  const first = await askForScene(studio, novela.id);
  const filmed = await untilState(studio, first.videoId, 'completed');
  const params = { id: novela.id, videoId: first.videoId };
  const { data: second } = await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params,
    body: { modifications: 'Let it rain.' },
  });
  const busy = await studio.api('POST /api/novelas/:id/videos/:videoId/regenerate', { params, body: {} });
  expect(busy).toMatchObject({ status: 409, body: { code: 'scene_busy' } });

  const again = await untilScene(studio, first.videoId, 'both are filmed', ({ takes }) =>
    takes.every(({ state }) => state === 'completed'),
  );
  expect(again.takes.map(({ id, takeNumber }) => [id, takeNumber])).toEqual([
    [second.takeId, 2],
    [first.takeId, 1],
  ]);
  expect(again).toMatchObject({ takeCount: 2, selectedTakeId: second.takeId });
  expect(again.takes[0]?.note).toBe('Let it rain.');
  expect(again.takes[1]?.outputUrl).toBe(filmed.outputUrl);
  expect(again.outputUrl).not.toBe(filmed.outputUrl);

  const { data: chosen } = await studio.must('POST /api/videos/:id/takes/:takeId/select', {
    params: { id: first.videoId, takeId: first.takeId },
  });
  expect(chosen).toMatchObject({ selectedTakeId: first.takeId, outputUrl: filmed.outputUrl });
  expect(chosen.thumbnailUrl).toBe(filmed.thumbnailUrl);
  const { data: after } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(after).toMatchObject({ createdVideos: 1, totalCost: expect.closeTo(1 + after.money.writing, 6) });
  expect(after.money).toMatchObject({ video: 1, held: 0 });

  const readFilm = async () => (await studio.must('GET /api/film')).data;
  expect(await readFilm()).toEqual({ scenes: 1, seconds: again.takes[1]?.durationSeconds });
  await studio.must('DELETE /api/novelas/:id', { params: { id: novela.id } });
  expect(await readFilm()).toEqual({ scenes: 0, seconds: 0 });
});

test('a scene and its takes are told as of one moment, however often they are read', async () => {
  const novela = await createNovela(studio, wan);
  const { videoId } = await askForScene(studio, novela.id);
  const untilFilmed = async (): Promise<void> => {
    for (;;) {
      const { takes, currentTake, selectedTakeId } = await readScene(studio, videoId);
      expect(currentTake?.state).toBe(takes[0]?.state);
      const film = takes.find(({ state }) => state === 'completed')?.id ?? null;
      expect(selectedTakeId).toBe(film);
      if (film !== null) return;
    }
  };
  await Promise.all(Array.from({ length: 6 }, untilFilmed));
});

test('the wording a person saved is filmed as it stands', async () => {
  const novela = await createNovela(studio, wan);
  const { data: written } = await studio.must('POST /api/novelas/:id/write-script', {
    params: { id: novela.id },
    body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia waits on the pier.' },
  });
  const draft = await untilScene(
    studio,
    written.videoId,
    'the scene is written',
    (video) => video.script !== null,
  );
  expect(draft).toMatchObject({ subStatus: 'draft', takeCount: 0, stage: null });
  await studio.must('PUT /api/videos/:id/script', {
    params: { id: written.videoId },
    body: { prompt: 'A lighthouse at dusk, static wide shot.', parametersOverride: { resolution: '480p' } },
  });
  const accepted = await askForScene(studio, novela.id);
  expect(accepted).toMatchObject({ videoId: written.videoId, estimatedCost: 0.25 });
  const filmed = await untilState(studio, written.videoId, 'completed');
  expect(filmed.currentTake?.prompt).toBe('A lighthouse at dusk, static wide shot.');
  const sent = studio.vsl.requests().find(({ method }) => method === 'POST');
  expect(JSON.parse(sent?.body ?? '{}')).toEqual({
    userId: 'novela-studio',
    mediaType: 'video',
    modelId: 'wan-2.5-t2v',
    prompt: 'A lighthouse at dusk, static wide shot.',
    parameters: { duration: 5, size: '832*480' },
  });
});

test('a scene tells that it could not be written, even after its take was refused', async () => {
  studio.vsl.script({ kind: 'failed', error: 'E005' });
  const novela = await createNovela(studio, wan);
  const { videoId } = await askForScene(studio, novela.id);
  await untilState(studio, videoId, 'refused');
  studio.openai.script({ fault: 'refusal', match: 'a heron', times: 'always' });
  await studio.must('POST /api/novelas/:id/write-script', {
    params: { id: novela.id },
    body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia meets a heron.' },
  });
  const unwritten = await untilScene(
    studio,
    videoId,
    'the writing failed',
    ({ error }) => error?.code === 'writer_refused',
  );
  expect(unwritten).toMatchObject({ subStatus: 'refused', stage: null });
  expect(unwritten.currentTake?.error?.code).toBe('provider_refused');
  // What is there tells another story than what is asked for: it is written anew.
  studio.openai.reset();
  studio.vsl.reset();
  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId },
    body: {},
  });
  const filmed = await untilState(studio, videoId, 'completed');
  expect(filmed.takes[0]?.prompt).not.toBe(filmed.takes[1]?.prompt);
});

test('a take can be called off until it is sent, and its money comes back', async () => {
  studio.openai.script({ fault: 'slow', ms: 3_000, times: 'always' });
  const novela = await createNovela(studio, { ...wan, cap: 2 });
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'writing');
  const { data } = await studio.must('POST /api/videos/:id/cancel', { params: { id: accepted.videoId } });
  expect(data).toMatchObject({ status: 'failed', subStatus: 'cancelled' });
  const { data: after } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(after.money).toMatchObject({ held: 0, left: 2 - after.money.spent });
  const again = await studio.api('POST /api/videos/:id/cancel', { params: { id: accepted.videoId } });
  expect(again).toMatchObject({ status: 409, body: { code: 'not_cancellable' } });
  studio.openai.reset();
  const { data: retried } = await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: accepted.videoId },
    body: {},
  });
  await untilState(studio, accepted.videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
  expect((await readScene(studio, accepted.videoId)).selectedTakeId).toBe(retried.takeId);
});

test('a script that became dearer waits for a click on the new price', async () => {
  studio.openai.script({
    answer: {
      match: 'scene_script',
      json: goodScene({ duration: 10, parameters: { aspect_ratio: '16:9', resolution: '720p' } }),
    },
  });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id, { approvedCost: 0.5 });
  const waiting = await untilState(studio, accepted.videoId, 'needs_approval');
  expect(waiting.currentTake).toMatchObject({ estimatedCost: 1, status: 'pending' });
  expect(studio.vsl.charges()).toHaveLength(0);
  const params = { id: accepted.videoId };
  const wrong = await studio.api('POST /api/videos/:id/approve', { params, body: { approvedCost: 0.5 } });
  expect(wrong).toMatchObject({ status: 409, body: { code: 'price_changed', details: { cost: 1 } } });
  await studio.must('POST /api/videos/:id/approve', { params, body: { approvedCost: 1 } });
  const filmed = await untilState(studio, accepted.videoId, 'completed');
  expect(filmed).toMatchObject({ actualCost: 1, durationSeconds: 10 });
  const { data: after } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(after.money).toMatchObject({ video: 1, held: 0 });
});

test('a price that moved is refused with the new one before anything is spent', async () => {
  const novela = await createNovela(studio, wan);
  const { status, body } = await studio.api('POST /api/novelas/:id/generate-video', {
    params: { id: novela.id },
    body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'A pier.', approvedCost: 0.4 },
  });
  expect(status).toBe(409);
  expect(body).toMatchObject({
    code: 'price_changed',
    details: { cost: 0.5, approvedCost: 0.4 },
    fixes: [{ kind: 'approve_price', cost: 0.5, payload: { approvedCost: 0.5 } }],
  });
  const { data: after } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(after.money).toMatchObject({ spent: 0, held: 0 });
});

test('settings the model cannot film are refused with what it can; a switch of model moves the rest', async () => {
  const novela = await createNovela(studio);
  const wish = (body: object) =>
    studio.api('POST /api/novelas/:id/generate-video', {
      params: { id: novela.id },
      body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'A pier.', ...body },
    });
  const refused = await wish({ modelOverride: 'wan-2.5-t2v', parametersOverride: { duration: 8 } });
  expect(refused).toMatchObject({
    status: 400,
    body: {
      code: 'validation_failed',
      message: 'Wan 2.5 films scenes of 5 or 10 seconds, not 8.',
      errors: [{ path: '/parametersOverride/duration' }],
    },
  });
  const missing = await wish({ sceneDescription: undefined });
  expect(missing).toMatchObject({ status: 400, body: { errors: [{ path: '/sceneDescription' }] } });
  const accepted = await wish({ modelOverride: 'wan-2.5-t2v', parametersOverride: { aspect_ratio: '9:16' } });
  expect(accepted.status).toBe(202);
  const { videos } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(videos[0]?.settings).toMatchObject({
    modelId: 'wan-2.5-t2v',
    duration: 10,
    resolution: '1080p',
    aspectRatio: '9:16',
  });
  await untilState(studio, String(videos[0]?.id), 'completed');
});

test('a scene the Producer refuses is mended by the Fixer and the Writer, and all of it can be read', async () => {
  // Matched by its own words: a scene of another test may still be writing.
  const sceneDescription = 'The letter comes back unopened.';
  studio.openai.script({ answer: { match: sceneDescription, json: goodScene({ duration: 12 }) } });
  const novela = await createNovela(studio);
  const accepted = await askForScene(studio, novela.id, { sceneDescription });
  await untilState(studio, accepted.videoId, 'completed');
  const { data } = await studio.must('GET /api/agent/conversations/:id', {
    params: { id: accepted.agentConversationId },
  });
  const said = data.messages.map(({ fromAgent, messageType, action }) => [fromAgent, messageType, action]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['script_writer', 'request', 'validate_and_cost'],
      ['script_writer', 'request', 'fix_validation'],
      ['fallback_handler', 'response', 'fix_validation'],
    ]),
  );
  const ids = new Set(data.messages.map(({ id }) => id));
  const responses = data.messages.filter(({ messageType }) => messageType === 'response');
  expect(responses.length).toBeGreaterThanOrEqual(3);
  expect(responses.every(({ responseTo }) => responseTo !== null && ids.has(responseTo))).toBe(true);
});
