import type { Fix } from '@novela/contract/problem';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { filmWordsIn } from '../../src/videos/words/film-words-in.ts';
import { askForScene, createNovela, untilScene, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});
beforeEach(async () => {
  studio.openai.reset();
  studio.vsl.reset();
  await studio.must('PUT /api/settings', { body: { explainFailures: true } });
});

const small = { defaultModelId: 'veo-3.1', defaultResolution: '720p', defaultDuration: 4 } as const;

const refuse = async (language: string, sentence: string) => {
  studio.vsl.script({ kind: 'failed', error: 'E005' });
  const novela = await createNovela(studio, { language, ...small });
  const { videoId } = await askForScene(studio, novela.id, { sceneDescription: sentence });
  const refused = await untilState(studio, videoId, 'refused');
  const seenAt = performance.now();
  const explained = await untilScene(studio, videoId, 'there is a way out', ({ error }) =>
    Boolean(error && error.fixes.length > 0),
  );
  expect(performance.now() - seenAt).toBeLessThan(10_000);
  return { novela, videoId, refused, error: explained.error, fixes: explained.error?.fixes ?? [] };
};

const applied = async (novelaId: string, videoId: string, fix: Fix | undefined) => {
  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novelaId, videoId },
    body: fix?.payload ?? {},
  });
  return await untilState(studio, videoId, 'completed');
};

test.each([
  ['en', 'Mia holds a bloody knife on the pier.', /soften/i],
  ['pt-BR', 'Mia segura uma faca com sangue no cais.', /suaviz/i],
  ['es', 'Mia sostiene un cuchillo con sangre en el muelle.', /suaviz/i],
])(
  'a scene refused in %s offers to be softened and to be filmed otherwise, and both can be done',
  async (language, sentence, soften) => {
    const { novela, videoId, refused, error, fixes } = await refuse(language, sentence);
    expect(refused.error?.raw).toContain('E005');
    expect(error?.message.length).toBeGreaterThan(20);
    expect(fixes.map(({ kind }) => kind)).toEqual(['rewrite', 'change_settings']);
    expect(fixes[0]?.label).toMatch(soften);
    // The Fixer's own words, not those the studio falls back on.
    const { labels } = filmWordsIn(language).failure;
    expect(fixes.map(({ label }) => label)).not.toContain(labels.soften);
    expect(fixes.map(({ label }) => label)).not.toContain(labels.otherModel('Veo 3.1 Fast'));
    expect(String(fixes[0]?.payload['modifications']).length).toBeGreaterThan(15);
    for (const fix of fixes) expect(fix.cost).toBe(fix.payload['approvedCost']);
    const softened = await applied(novela.id, videoId, fixes[0]);
    expect(softened.currentTake?.note).toBe(fixes[0]?.payload['modifications']);
    const other = await applied(novela.id, videoId, fixes[1]);
    expect(other.modelId).toBe(fixes[1]?.payload['modelOverride']);
    expect(other.currentTake?.actualCost).toBe(fixes[1]?.cost);
  },
);

test('whoever does not want every failure explained gets plain words and fixes, and no question is asked', async () => {
  await studio.must('PUT /api/settings', { body: { explainFailures: false } });
  const { novela, videoId, error, fixes } = await refuse('pt-BR', 'Mia espera no cais.');
  // Who paid stands beside it, in the interface's language.
  expect(error).toMatchObject({
    message: 'O serviço de vídeo recusou esta cena por causa do conteúdo.',
    charged: false,
  });
  expect(fixes.map(({ label, kind }) => [label, kind])).toEqual([
    ['Suavizar a cena', 'rewrite'],
    ['Filmar com Veo 3.1 Fast', 'change_settings'],
  ]);
  const asked = JSON.stringify(studio.openai.requests());
  expect(asked).not.toContain('handle_error');
  await applied(novela.id, videoId, fixes[1]);
});

test('a Fixer who does not answer is not waited for', async () => {
  studio.vsl.script({ kind: 'failed', error: 'E003' });
  studio.openai.script({ fault: 'slow', ms: 20_000, times: 'always', match: 'handle_error' });
  const novela = await createNovela(studio, small);
  const { videoId } = await askForScene(studio, novela.id);
  await untilState(studio, videoId, 'failed');
  const offered = await untilScene(
    studio,
    videoId,
    'there is a way out',
    ({ error }) => Boolean(error && error.fixes.length > 0),
    10_000,
  );
  expect(offered.error?.fixes.map(({ kind }) => kind)).toEqual(['retry', 'change_settings']);
});
