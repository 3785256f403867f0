import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForScene, createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});

const scene = { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'A pier.' };

test('settings say what every service is and which variable changes it, and tell no secret', async () => {
  const { data } = await studio.must('GET /api/settings');
  expect(data).toMatchObject({ monthlyCap: 120, explainFailures: true, alertLevels: [50, 80, 100] });
  expect(data.services.map(({ id, state, variable }) => [id, state, variable])).toEqual([
    ['language_model', 'live', 'OPENAI_API_KEY'],
    ['video', 'live', 'LAMBDA_API_URL'],
    ['storage', 'embedded', 'S3_BUCKET'],
    ['database', 'live', 'DATABASE_URL'],
    ['cache', 'off', 'REDIS_URL'],
  ]);
  for (const { reason } of data.services) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  const known = await studio.until('the model was looked up', async () => {
    const { data: now } = await studio.must('GET /api/settings');
    return now.model.available !== null && now.model;
  });
  expect(known).toMatchObject({ id: 'gpt-5', available: true });
  const told = JSON.stringify(data);
  for (const secret of ['sk-test', studio.databaseUrl, studio.vsl.url]) expect(told).not.toContain(secret);
});

test('the way out of a monthly cap can be carried out, and every browser hears of it', async () => {
  await studio.must('PUT /api/settings', { body: { monthlyCap: 0.1 } });
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v' });
  const refused = await studio.api('POST /api/novelas/:id/generate-video', {
    params: { id: novela.id },
    body: scene,
  });
  expect(refused).toMatchObject({ status: 402, body: { details: { scope: 'month' } } });
  const fix = refused.body.success ? undefined : refused.body.fixes?.[0];
  expect(fix).toMatchObject({ kind: 'raise_cap', payload: { scope: 'month', novelaId: null, cap: 1 } });
  const socket = await studio.socket();
  const heard = new Promise<{ cap: number }>((resolve) => socket.once('spending:update', resolve));
  const { data } = await studio.must('PUT /api/settings', {
    body: { monthlyCap: Number(fix?.payload['cap']) },
  });
  expect(data.monthlyCap).toBe(1);
  expect(await heard).toMatchObject({ cap: 1 });
  await askForScene(studio, novela.id);
});

test('settings that make no sense are refused', async () => {
  for (const body of [{ monthlyCap: -1 }, { monthlyCap: '5' }, { apiKey: 'x' }]) {
    const answer = await studio.api('PUT /api/settings', { body: body as object });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  }
});

test('where the money of a novela went is told by episode and adds up', async () => {
  await studio.must('PUT /api/settings', { body: { monthlyCap: 120 } });
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast', targetEpisodes: 2 });
  for (const episodeNumber of [1, 2]) {
    const { videoId } = await askForScene(studio, novela.id, { episodeNumber });
    await untilState(studio, videoId, 'completed');
  }
  const { data } = await studio.must('GET /api/novelas/:id/spending', { params: { id: novela.id } });
  expect(data).toMatchObject({ video: 1, held: 0, possiblyCharged: 0 });
  expect(data.episodes).toMatchObject([
    { episodeNumber: 1, video: 0.5, held: 0, takes: 1 },
    { episodeNumber: 2, video: 0.5, held: 0, takes: 1 },
  ]);
  const writing = data.episodes.reduce((sum, episode) => sum + episode.writing, 0);
  expect(writing).toBeCloseTo(data.writing, 6);
  expect(writing).toBeGreaterThan(0);
  const missing = await studio.api('GET /api/novelas/:id/spending', { params: { id: 'nobody' } });
  expect(missing).toMatchObject({ status: 404 });
});
