import { type DraftContent, draftContent } from '@novela/contract/drafts';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftNovela } from '../../src/agents/draft-novela.ts';
import { explainFailure } from '../../src/agents/explain-failure.ts';
import type { Failure } from '../../src/agents/failure-report.ts';
import { readConversation } from '../../src/agents/read-conversation.ts';
import { scriptModel } from '../script-model.ts';
import { briefFor, gatherCrew, openSet } from './open-crew.ts';
import { dull, goodAdvice, goodScene } from './prepared-answers.ts';

let set: Awaited<ReturnType<typeof openSet>>;
beforeAll(async () => {
  set = await openSet();
});
afterAll(async () => await set.close());

const draft = {
  title: 'O casaco vermelho',
  otherTitles: ['A carta'],
  logline: 'Uma carta chega tarde.',
  description: 'Elena descobre.',
  genre: 'romance',
  language: 'pt-BR',
  characters: [{ name: 'Elena', role: 'x', age: 34, look: 'x', wardrobe: 'x', personality: 'x' }],
  episodes: [{ number: 1, title: 'A gaveta', synopsis: 'Ela abre.' }],
  scenesPerEpisode: 6,
  firstEpisodeScenes: [{ sceneNumber: 1, title: 'Chuva', whatHappens: 'Chove.' }],
  modelRecommendation: 'veo-3.1-fast',
  modelReason: 'Diálogo barato.',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  firstScene: goodScene({ sceneNumber: 1 }),
};

test('a draft appears field by field, always valid, and ends whole', async () => {
  const model = scriptModel({ asks: 'novela_draft', json: draft });
  const gathered = gatherCrew(set.db, model);
  const draftId = uuidv7();
  const told: DraftContent[] = [];
  const content = await draftNovela(
    gathered.crew,
    { draftId, sentence: 'Elena acha uma carta.', round: 1 },
    { charge: gathered.charge, onContent: (known) => told.push(known), leastPauseMs: 0 },
  );

  expect(told[0]).toEqual({ title: expect.stringMatching(/^O ?/) });
  for (const known of told) expect(draftContent.safeParse(known).success).toBe(true);
  expect(told.length).toBeGreaterThan(20);
  expect(told.at(-1)?.firstScene?.prompt).toContain('Slow push in');
  expect(content).toMatchObject({
    title: 'O casaco vermelho',
    modelId: 'veo-3.1-fast',
    scenesPerEpisode: 6,
    firstScene: { script: { title: 'The letter' } },
  });
  expect(gathered.charged).toHaveLength(1);
  expect(gathered.heard).toMatchObject([{ room: draftId, event: 'agent:thinking' }]);
  expect(await readConversation(set.db, draftId)).toMatchObject([
    { action: 'draft_written', novelaId: null, summary: '“O casaco vermelho” está rascunhada.' },
  ]);
});

const failure = (): Failure => ({
  novelaId: set.novelaId,
  videoId: set.videoId,
  conversationId: uuidv7(),
  language: 'en',
  error: {
    code: 'provider_refused',
    message: 'The film was flagged.',
    raw: 'The input or output was flagged as sensitive. (E005)',
    charged: false,
  },
  settings: briefFor(set).settings,
  script: null,
  prompt: 'A fight.',
  priceOptions: [{ settings: { ...briefFor(set).settings, resolution: '720p' }, cost: 0.48 }],
});

test('a failure is looked up, explained, and answered with fixes that can be carried out', async () => {
  const fix = { label: 'Film it in 720p', kind: 'change_settings' as const, note: null, modelId: null };
  const model = scriptModel(
    {
      asks: 'error_report',
      toolCalls: [
        {
          name: 'analyze_error',
          arguments: { errorCode: 'E005', errorMessage: 'flagged', context: null },
        },
      ],
    },
    {
      asks: 'error_report',
      json: goodAdvice({
        userMessage: 'The fight looked too real to the filter. Nothing was charged.',
        suggestedActions: [{ ...fix, duration: null, resolution: '720p' }],
      }),
    },
  );
  const { crew, charge } = gatherCrew(set.db, model);
  const failed = failure();
  const report = await explainFailure(crew, failed, { charge });
  model.assertDone();

  expect(report).toMatchObject({
    userMessage: 'The fight looked too real to the filter. Nothing was charged.',
    fixes: [
      { kind: 'change_settings', label: 'Film it in 720p', settings: { resolution: '720p', duration: 8 } },
    ],
  });
  expect(model.requests[0]?.webSearch).toBe(true);
  expect(JSON.stringify(model.requests[1]?.input)).toContain('The safety filter stopped the prompt');
  expect(await readConversation(set.db, failed.conversationId)).toMatchObject([
    {
      fromAgent: 'system_integrator',
      toAgent: 'fallback_handler',
      action: 'handle_error',
      messageType: 'request',
    },
    { fromAgent: 'fallback_handler', toAgent: 'system_integrator', messageType: 'response' },
  ]);
});

test('a Fixer that says nothing leaves the plain facts', async () => {
  const { crew, charge } = gatherCrew(set.db, scriptModel({ asks: 'error_report', json: dull.advice }));
  expect(await explainFailure(crew, failure(), { charge })).toMatchObject({
    userMessage: 'The film was flagged.',
    fixes: [],
  });
});
