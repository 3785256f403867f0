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

const mia = { name: 'Mia', role: 'heiress', look: 'tall', wardrobe: 'a red dress' };
const leo = { name: 'Leo', role: 'sailor', look: 'scar', wardrobe: 'a blue coat' };
const castOf = (wardrobe: string) => ({ characters: [{ ...mia, wardrobe }, leo] });
const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;

const scriptOf = (title: string, characters: string[]) => ({
  title,
  slugline: 'EXT. PIER - DAY',
  lines: [{ kind: 'action' as const, text: `${characters.join(' and ')} wait.` }],
  characters,
  continuityNotes: '',
});

/** A scene with exactly this script, filmed. */
const film = async (novelaId: string, sceneNumber: number, characters: string[]): Promise<string> => {
  const params = { id: novelaId };
  const body = { episodeNumber: 1, sceneNumber, sceneDescription: 'They wait.' };
  const { data } = await studio.must('POST /api/novelas/:id/write-script', { params, body });
  await untilScene(
    studio,
    data.videoId,
    'it is written',
    ({ script, stage }) => script !== null && stage === null,
  );
  await studio.must('PUT /api/videos/:id/script', {
    params: { id: data.videoId },
    body: {
      script: scriptOf(`Scene ${sceneNumber}`, characters),
      prompt: `${characters.join(' and ')} on a pier.`,
    },
  });
  await askForScene(studio, novelaId, { sceneNumber, sceneDescription: undefined });
  await untilState(studio, data.videoId, 'completed');
  return data.videoId;
};

test('a dress that changed is named on the scenes it is in and on no other, until it is changed back', async () => {
  const novela = await createNovela(studio, { ...wan, ...castOf('a red dress') });
  await film(novela.id, 1, ['Mia', 'Leo']);
  await film(novela.id, 2, ['Leo']);
  const params = { id: novela.id };
  const staleOf = async () =>
    (await studio.must('GET /api/novelas/:id', { params })).videos.map(({ stale }) => stale);
  expect(await staleOf()).toEqual([[], []]);
  await studio.must('PUT /api/novelas/:id', { params, body: castOf('a black dress') });
  expect(await staleOf()).toEqual([[{ kind: 'character', name: 'Mia' }], []]);
  await studio.must('PUT /api/novelas/:id', { params, body: { characters: [leo] } });
  expect(await staleOf()).toEqual([[{ kind: 'cast', name: 'Mia' }], []]);
  await studio.must('PUT /api/novelas/:id', { params, body: castOf('a red dress') });
  expect(await staleOf()).toEqual([[], []]);
});

test('changed words and settings are named; another model is one change', async () => {
  const novela = await createNovela(studio, { ...wan, ...castOf('a red dress') });
  const id = await film(novela.id, 1, ['Mia']);
  const edit = async (body: object) =>
    (await studio.must('PUT /api/videos/:id/script', { params: { id }, body })).data.stale;
  const before = await readScene(studio, id);
  expect(await edit({ prompt: 'Mia under a lamp.' })).toEqual([{ kind: 'prompt', name: null }]);
  expect(await edit({ prompt: before.scriptPrompt })).toEqual([]);
  expect(await edit({ script: scriptOf('Another', ['Mia']) })).toEqual([{ kind: 'script', name: null }]);
  expect(await edit({ script: scriptOf('Scene 1', ['Mia']) })).toEqual([]);
  expect(await edit({ modelOverride: 'veo-3.1-fast' })).toEqual([{ kind: 'model', name: null }]);
  const { duration, resolution } = before.settings;
  const back = { modelOverride: before.modelId, parametersOverride: { duration, resolution } };
  expect(await edit(back)).toEqual([]);
  expect(await edit({ parametersOverride: { aspect_ratio: '9:16' } })).toEqual([
    { kind: 'settings', name: null },
  ]);
});

test('choosing an older take brings its words back, and choosing the newer one restores everything', async () => {
  const novela = await createNovela(studio, { ...wan, ...castOf('a red dress') });
  const id = await film(novela.id, 1, ['Mia']);
  const first = await readScene(studio, id);
  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: id },
    body: { modifications: 'Let it rain.', modelOverride: 'veo-3.1-fast' },
  });
  const second = await untilScene(studio, id, 'both are filmed', ({ takes }) =>
    takes.every(({ state }) => state === 'completed'),
  );
  expect(second.takes.map(({ note }) => note)).toEqual(['Let it rain.', null]);
  const select = async (takeId: string | null) =>
    (
      await studio.must('POST /api/videos/:id/takes/:takeId/select', {
        params: { id, takeId: takeId ?? '' },
      })
    ).data;
  const back = await select(first.selectedTakeId);
  expect(back).toMatchObject({
    scriptPrompt: first.scriptPrompt,
    script: first.script,
    settings: first.settings,
    outputUrl: first.outputUrl,
    stale: [],
  });
  const again = await select(second.selectedTakeId);
  expect({ ...again, version: 0 }).toEqual({ ...second, takes: undefined, version: 0 });
  expect((await readScene(studio, id)).takes).toEqual(second.takes);
});

test('choosing a take does not overwrite what a person wrote since', async () => {
  const novela = await createNovela(studio, { ...wan, ...castOf('a red dress') });
  const id = await film(novela.id, 1, ['Mia']);
  const filmed = await readScene(studio, id);
  await studio.must('PUT /api/videos/:id/script', { params: { id }, body: { prompt: 'My own words.' } });
  const { data } = await studio.must('POST /api/videos/:id/takes/:takeId/select', {
    params: { id, takeId: filmed.selectedTakeId ?? '' },
  });
  expect(data).toMatchObject({ scriptPrompt: 'My own words.', stale: [{ kind: 'prompt', name: null }] });
});
