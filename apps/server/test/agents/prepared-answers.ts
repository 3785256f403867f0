import type { ErrorReportAnswer } from '../../src/agents/fallback-handler/error-report.ts';
import type { SceneScriptAnswer } from '../../src/agents/script-writer/scene-script.ts';
import type { ValidationReportAnswer } from '../../src/agents/system-integrator/validation-report.ts';

/** What a good Writer hands in. */
export const goodScene = (changed: Partial<SceneScriptAnswer> = {}): SceneScriptAnswer => ({
  sceneNumber: 2,
  title: 'The letter',
  slugline: 'INT. KITCHEN - NIGHT',
  script: [
    { kind: 'action', text: 'Elena opens the drawer.' },
    { kind: 'character', text: 'ELENA' },
    { kind: 'dialogue', text: 'He wrote to me.' },
  ],
  prompt:
    'Elena, 34, black hair, red coat, opens a kitchen drawer at night and finds a letter. Slow push in.',
  duration: 8,
  modelRecommendation: 'veo-3.1-fast',
  parameters: { aspect_ratio: '16:9', resolution: '1080p' },
  continuityNotes: 'The letter stays in her coat.',
  characters: ['Elena'],
  summary: 'Elena finds the letter and says nothing.',
  ...changed,
});

/** What the Producer answers when content. */
export const goodReport = (changed: Partial<ValidationReportAnswer> = {}): ValidationReportAnswer => ({
  action: 'validate',
  endpoint: 'generateMedia',
  parameters: {
    prompt: null,
    duration: 8,
    resolution: '1080p',
    aspect_ratio: '16:9',
    size: null,
    seed: null,
  },
  validation: { isValid: true, errors: [] },
  cost: { estimated: 0.01, breakdown: { perSecond: 0.01, seconds: 1, total: 0.01 } },
  checks: ['8 seconds fit the model.'],
  warnings: [],
  summary: 'Everything fits, go ahead and film.',
  ...changed,
});

/** What the Fixer answers. */
export const goodAdvice = (changed: Partial<ErrorReportAnswer> = {}): ErrorReportAnswer => ({
  errorAnalysis: { type: 'validation', rootCause: 'Wrong length', affectedComponent: 'script' },
  userMessage: 'The scene was too long for the model. Nothing was charged.',
  solution: { immediate: 'Make it shorter.', longTerm: 'Plan shorter scenes.' },
  improvements: ['Film it in 8 seconds.'],
  suggestedActions: [],
  needsInternetSearch: false,
  summary: 'Cut the scene to 8 seconds.',
  ...changed,
});

/** What a server answers that keeps to every shape and says nothing. */
export const dull = {
  scene: {
    sceneNumber: 0,
    title: 'string',
    slugline: 'string',
    script: [{ kind: 'action', text: 'string' }],
    prompt: 'string',
    duration: 1,
    modelRecommendation: 'string',
    parameters: { aspect_ratio: 'string', resolution: 'string' },
    continuityNotes: 'string',
    characters: ['string'],
    summary: 'string',
  } satisfies SceneScriptAnswer,
  report: {
    action: 'call_lambda',
    endpoint: 'generateMedia',
    parameters: {
      prompt: 'string',
      duration: 0,
      resolution: 'string',
      aspect_ratio: 'string',
      size: 'string',
      seed: 0,
    },
    validation: { isValid: false, errors: ['string'] },
    cost: { estimated: 0, breakdown: { perSecond: 0, seconds: 0, total: 0 } },
    checks: ['string'],
    warnings: [{ quote: 'string', reason: 'string', suggestion: 'string' }],
    summary: 'string',
  } satisfies ValidationReportAnswer,
  advice: {
    errorAnalysis: { type: 'string', rootCause: 'string', affectedComponent: 'string' },
    userMessage: 'string',
    solution: { immediate: 'string', longTerm: 'string' },
    improvements: ['string'],
    suggestedActions: [
      {
        label: 'string',
        kind: 'rewrite',
        note: 'string',
        modelId: 'string',
        duration: 0,
        resolution: 'string',
      },
    ],
    needsInternetSearch: false,
    summary: 'string',
  } satisfies ErrorReportAnswer,
  draft: {
    title: 'string',
    otherTitles: ['string'],
    logline: 'string',
    description: 'string',
    genre: 'drama',
    language: 'string',
    characters: [],
    episodes: [{ number: 0, title: 'string', synopsis: 'string' }],
    scenesPerEpisode: 0,
    firstEpisodeScenes: [],
    modelRecommendation: 'wan-2.5-t2v',
    modelReason: 'string',
    duration: 0,
    resolution: 'string',
    aspectRatio: 'string',
  },
} as const;
