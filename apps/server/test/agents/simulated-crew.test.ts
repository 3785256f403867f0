import type { DraftContent } from '@novela/contract/drafts';
import { createNovelaRequest } from '@novela/contract/novelas';
import { sceneScript } from '@novela/contract/scene-script';
import { findSettingProblems } from '@novela/contract/scene-settings';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  type OpenAiSimulator,
  startOpenAiSimulator,
} from '../../../../simulators/openai/src/start-openai-simulator.ts';
import { directScene } from '../../src/agents/direct-scene.ts';
import { draftNovela } from '../../src/agents/draft-novela.ts';
import { explainFailure } from '../../src/agents/explain-failure.ts';
import { createOpenAiModel } from '../../src/platform/language-model/openai/create-openai-model.ts';
import { briefFor, gatherCrew, openSet, priceOf } from './open-crew.ts';

let set: Awaited<ReturnType<typeof openSet>>;
let openai: OpenAiSimulator;
beforeAll(async () => {
  [set, openai] = await Promise.all([openSet(), startOpenAiSimulator({ pace: 'instant' })]);
});
afterEach(() => openai.reset());
afterAll(async () => await Promise.all([set.close(), openai.close()]));

const gather = () =>
  gatherCrew(
    set.db,
    createOpenAiModel({
      apiKey: 'sk-test-1234567890abcdefghij',
      baseUrl: `${openai.url}/v1`,
      modelId: 'gpt-5',
      log: pino({ level: 'silent' }),
    }),
  );

/** Every call the crew made was one the service accepts, and of the one allowed model. */
const expectAccepted = () => {
  const calls = openai.requests();
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.map(({ status, body }) => [status, (body as { model: string }).model])).toEqual(
    calls.map(() => [200, 'gpt-5']),
  );
};

test.each([
  ['A baker in Recife finds out that her twin is alive.', 'en'],
  ['Uma padeira do Recife descobre que a irmã gêmea está viva.', 'pt-BR'],
  ['Una panadera de Lima descubre que su gemela vive.', 'es'],
])('%s becomes a novela', async (sentence, language) => {
  const { crew, charge, charged } = gather();
  const told: DraftContent[] = [];
  const content = await draftNovela(
    crew,
    { draftId: uuidv7(), sentence, language, round: 1 },
    { charge, onContent: (known) => void told.push(known) },
  );
  const { title, characters, episodes, logline, description } = content;
  expect(
    createNovelaRequest.safeParse({ title, characters, episodes, logline, description, targetEpisodes: 1 })
      .error,
  ).toBeUndefined();
  expect(content.language?.slice(0, 2)).toBe(language.slice(0, 2));
  expect(told.length).toBeGreaterThan(0);
  expect(charged.length).toBeGreaterThan(0);
  expectAccepted();
});

test('a scene is written, checked and priced, tools included', async () => {
  const { crew, charge, charged } = gather();
  const directed = await directScene(crew, briefFor(set), {
    charge,
    price: priceOf,
    onStage: () => undefined,
  });
  expect(sceneScript.safeParse(directed.script).success).toBe(true);
  expect(findSettingProblems(directed.settings)).toEqual([]);
  expect(directed.prompt.length).toBeGreaterThan(40);
  expect(charged).toHaveLength(openai.requests().length);
  expectAccepted();
});

test('a failure is explained with the hosted search on offer', async () => {
  const { crew, charge } = gather();
  const { settings } = briefFor(set);
  const report = await explainFailure(
    crew,
    {
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
      settings,
      script: null,
      prompt: 'Two men fight in the rain.',
      priceOptions: [],
    },
    { charge },
  );
  expect(report.userMessage.length).toBeGreaterThan(10);
  expect(report.fixes.length).toBeLessThanOrEqual(2);
  expect(openai.requests()[0]?.body).toMatchObject({
    tools: [{ name: 'analyze_error' }, { name: 'search_documentation' }, { type: 'web_search' }],
  });
  expectAccepted();
});

test('a refusal of the service ends the scene as refused', async () => {
  openai.script({ fault: 'refusal', text: 'I cannot help with that.', times: 'always' });
  const { crew, charge } = gather();
  const directed = directScene(crew, briefFor(set), { charge, price: priceOf, onStage: () => undefined });
  await expect(directed).rejects.toMatchObject({ code: 'writer_refused' });
});

test('an answer cut off once is asked for again with twice the budget', async () => {
  openai.script({ fault: 'incomplete' });
  const { crew, charge, charged } = gather();
  await directScene(crew, briefFor(set), { charge, price: priceOf, onStage: () => undefined });
  const budgets = openai
    .requests()
    .map(({ body }) => (body as { max_output_tokens: number }).max_output_tokens);
  expect(budgets.slice(0, 2)).toEqual([24_000, 48_000]);
  expect(charged).toHaveLength(budgets.length);
});
