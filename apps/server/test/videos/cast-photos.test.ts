import { agentMessages } from '@novela/database/schema/conversations';
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
beforeEach(() => studio.vsl.reset());

const photo = (name: string) => `https://example.com/${name}.jpg`;
const cast = [
  { name: 'Mia', referenceImages: [photo('mia')] },
  { name: 'Leo', referenceImages: [photo('leo')] },
];

test('whoever is in a scene is filmed from photos where the model can use them, and quietly not elsewhere', async () => {
  const veo = { defaultModelId: 'veo-3.1', defaultDuration: 8, defaultAspectRatio: '16:9' } as const;
  const novela = await createNovela(studio, {
    ...veo,
    characters: cast,
    referenceCharacterImages: [photo('own')],
  });
  const accepted = await askForScene(studio, novela.id, { characters: ['Leo'] });
  const filmed = await untilState(studio, accepted.videoId, 'completed');
  const photos = [photo('own'), photo('leo')];
  expect(filmed.settings.referenceImages).toEqual(photos);
  const sent = studio.vsl.requests().find(({ path }) => path.endsWith('/generate-media'));
  expect(sent?.body).toContain(JSON.stringify(photos));

  const short = await askForScene(studio, novela.id, {
    sceneNumber: 2,
    characters: ['Leo'],
    parametersOverride: { duration: 4 },
  });
  const plain = await untilState(studio, short.videoId, 'completed');
  expect(plain.settings).toMatchObject({ duration: 4, referenceImages: [] });
});

test('what the Writer said about a draft belongs to the novela made from it', async () => {
  const { data: draft } = await studio.must('POST /api/drafts', {
    body: { sentence: 'An heiress falls in love with the sailor who sank her ship.' },
  });
  await studio.until('the draft is ready', async () => {
    const { data } = await studio.must('GET /api/drafts/:id', { params: { id: draft.id } });
    return data.status === 'ready';
  });
  const novela = await createNovela(studio, { draftId: draft.id });
  const said = await studio.db
    .select({ novelaId: agentMessages.novelaId })
    .from(agentMessages)
    .where(eq(agentMessages.conversationId, draft.id));
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said.map(({ novelaId }) => novelaId))).toEqual(new Set([novela.id]));
});
