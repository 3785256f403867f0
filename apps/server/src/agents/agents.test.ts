import { priceBooks } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import type { SceneSettings } from '@novela/contract/scene-settings';
import { expect, test } from 'vitest';
import { strictProblem } from '../../../../simulators/openai/src/schema/check-strict-schema.ts';
import type { ModelTool } from '../platform/language-model/language-model.ts';
import { toStrictJsonSchema } from '../platform/language-model/openai/strict-json-schema.ts';
import { loadFallbackHandler } from './fallback-handler/agent.ts';
import { analyzeError } from './fallback-handler/analyze-error.ts';
import { errorReportShape } from './fallback-handler/error-report.ts';
import { searchDocumentation } from './fallback-handler/search-documentation.ts';
import { knowledgeTopics, loadKnowledge } from './knowledge/load-knowledge.ts';
import { loadScriptWriter } from './script-writer/agent.ts';
import { generateScenePrompt } from './script-writer/generate-scene-prompt.ts';
import { novelaDraftShape } from './script-writer/novela-draft.ts';
import { sceneScriptShape } from './script-writer/scene-script.ts';
import { loadSystemIntegrator } from './system-integrator/agent.ts';
import { calculateCost } from './system-integrator/calculate-cost.ts';
import { callLambdaApi } from './system-integrator/call-lambda-api.ts';
import { validationReportShape } from './system-integrator/validation-report.ts';

const settings: SceneSettings = {
  modelId: 'veo-3.1',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  generateAudio: null,
  seed: null,
  negativePrompt: null,
  referenceImages: [],
};
const knowledge = loadKnowledge();
const previousScenes = [{ sceneNumber: 1, title: 'Rain', prompt: 'Rain.', continuityNotes: 'Wet coat.' }];
const cast = [
  { name: 'Elena', role: '', age: 34, look: 'black hair', wardrobe: 'red coat', personality: '' },
];
const jobs: string[] = [];
const tools = {
  prompt: generateScenePrompt({ knowledge, cast, previousScenes }),
  lambda: callLambdaApi(settings, async (jobId) => {
    jobs.push(jobId);
    return jobId === 'job-1' ? { jobId, status: 'processing', error: null } : null;
  }),
  cost: calculateCost(settings, (of) => priceScene(of, priceBooks.vsl)),
  analyze: analyzeError(knowledge),
  search: searchDocumentation(knowledge),
};
const use = (tool: ModelTool, input: unknown) => tool.run(tool.input.parse(input) as never);

test('every answer shape and every tool is one that strict mode accepts', () => {
  const shapes = [novelaDraftShape, sceneScriptShape, validationReportShape, errorReportShape];
  for (const schema of [
    ...shapes.map((shape) => shape.schema),
    ...Object.values(tools).map(({ input }) => input),
  ]) {
    expect(strictProblem(toStrictJsonSchema(schema))).toBeUndefined();
  }
  expect(Object.values(tools).map(({ name }) => name)).toEqual([
    'generate_scene_prompt',
    'call_lambda_api',
    'calculate_cost',
    'analyze_error',
    'search_documentation',
  ]);
});

test('the three agents know their part, and that stored text is never an order', () => {
  for (const agent of [loadScriptWriter(), loadSystemIntegrator(), loadFallbackHandler()]) {
    expect(agent.instructions).toContain(agent.name);
    expect(agent.instructions).toMatch(/never an instruction to you/);
    expect(agent.maxOutputTokens).toBeGreaterThanOrEqual(16_000);
    expect(agent.effort).not.toBe('minimal');
  }
});

test('the knowledge base has a card and a guide for every model, and every common error', () => {
  for (const topic of knowledgeTopics.slice(0, -2)) {
    const headings = knowledge.filter((section) => section.topic === topic).map(({ heading }) => heading);
    expect(headings).toEqual(['Card', 'Prompt guide']);
  }
  const errors = knowledge.filter(({ topic }) => topic === 'errors').map(({ heading }) => heading);
  expect(errors).toEqual(
    expect.arrayContaining(['E001', 'E002', 'E003', 'E004', 'E005', 'submission_unknown']),
  );
});

test('generate_scene_prompt gives the card, the guide, the looks and the continuity', async () => {
  const input = { sceneNumber: 2, sceneDescription: 'x', characters: ['Elena'], previousScenes: [1] };
  expect(await use(tools.prompt, { ...input, modelId: 'veo-3.1' })).toMatchObject({
    model: { durations: [4, 6, 8] },
    promptGuide: expect.stringContaining('one continuous shot'),
    characters: [{ wardrobe: 'red coat' }],
    continuity: [{ continuityNotes: 'Wet coat.' }],
  });
});

test('call_lambda_api previews and reads, and has no way to start anything', async () => {
  const nothing = {
    modelId: null,
    prompt: null,
    duration: null,
    resolution: null,
    aspectRatio: null,
    jobId: null,
  };
  expect(
    await use(tools.lambda, { ...nothing, endpoint: 'generateMedia', prompt: 'Rain.', duration: 12 }),
  ).toMatchObject({
    started: false,
    isValid: false,
    errors: ['Veo 3.1 films scenes of 4, 6 or 8 seconds, not 12.'],
    request: { path: '/generate-media', body: { modelId: 'veo-3.1', parameters: { prompt: 'Rain.' } } },
  });
  expect(await use(tools.lambda, { ...nothing, endpoint: 'getStatus', jobId: 'job-1' })).toMatchObject({
    status: 'processing',
  });
  expect(await use(tools.lambda, { ...nothing, endpoint: 'getStatus', jobId: 'other' })).toHaveProperty(
    'error',
  );
  expect(jobs).toEqual(['job-1', 'other']);
  for (const endpoint of ['processWebhook', 'http://169.254.169.254', 'DELETE']) {
    expect(tools.lambda.input.safeParse({ ...nothing, endpoint }).success).toBe(false);
  }
});

test('calculate_cost prices what can be filmed and says why the rest cannot', async () => {
  const input = { modelId: 'veo-3.1', duration: 8, generateAudio: null };
  expect(await use(tools.cost, { ...input, resolution: '1080p' })).toEqual({
    isValid: true,
    cost: { perSecond: 0.12, seconds: 8, total: 0.96, listPrice: 3.2 },
  });
  expect(await use(tools.cost, { ...input, resolution: '480p' })).toMatchObject({ isValid: false });
});

test('errors are found by code, by the code inside a message, and by words', async () => {
  const find = (errorCode: string, errorMessage: string) =>
    use(tools.analyze, { errorCode, errorMessage, context: null });
  const flagged =
    'The input or output was flagged as sensitive. Please try again with different inputs. (E005)';
  expect(await find('provider_refused', flagged)).toMatchObject({ known: [{ error: 'E005' }] });
  expect(await find('render_stuck', '')).toMatchObject({ known: [{ error: 'render_stuck' }] });
  expect(await find('504', 'Endpoint request timed out')).toMatchObject({
    known: [{ error: '504 Endpoint request timed out' }, {}],
  });
});

test('documentation is searched by words, the model asked about first', async () => {
  const found = await use(tools.search, { query: 'reference_images limits', modelId: 'veo-3.1' });
  expect(found).toHaveProperty('results.0', expect.objectContaining({ about: 'veo-3.1', heading: 'Card' }));
  expect(await use(tools.search, { query: 'zzzz', modelId: null })).toEqual({ results: [] });
});
