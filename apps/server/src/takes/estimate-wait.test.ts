import { expect, test } from 'vitest';
import { estimateWait } from './estimate-wait.ts';
import type { TakeRow } from './take-rows.ts';

const submittedAt = new Date('2026-11-22T10:00:00Z');
const after = (seconds: number) => new Date(submittedAt.getTime() + seconds * 1000);

const take = (facts: Partial<TakeRow>): TakeRow => ({
  id: 't',
  videoId: 'v',
  novelaId: 'n',
  takeNumber: 1,
  state: 'processing',
  settings: {
    modelId: 'veo-3.1',
    duration: 8,
    resolution: '1080p',
    aspectRatio: '16:9',
    generateAudio: null,
    seed: null,
    negativePrompt: null,
    referenceImages: [],
  },
  modelId: 'veo-3.1',
  script: null,
  prompt: '',
  modelParameters: {},
  note: null,
  inputHash: null,
  scriptGiven: false,
  approvedCost: 0,
  estimatedCost: 0,
  actualCost: null,
  simulated: false,
  provider: 'vsl',
  attemptedAt: null,
  ticket: null,
  providerJobId: null,
  providerStatus: null,
  submittedAt,
  deadlineAt: null,
  progress: null,
  error: null,
  mediaId: null,
  outputUrl: null,
  s3Key: null,
  posterKey: null,
  lastFrameKey: null,
  thumbnailKey: null,
  durationSeconds: null,
  width: null,
  height: null,
  fileSizeBytes: null,
  conversationId: 'c',
  jobId: 'j',
  version: 1,
  createdAt: submittedAt,
  startedAt: null,
  batchId: null,
  inputs: null,
  followUntil: null,
  completedAt: null,
  ...facts,
});

const ticket = { ticket: { estimatedSeconds: 20, quoted: null }, providerJobId: 'job' };

test.each([
  [
    'measured history wins',
    take(ticket),
    { p50: 60, p90: 80, samples: 5 },
    10,
    { etaSeconds: 50, slow: false },
  ],
  ["without history the provider's own word", take(ticket), undefined, 5, { etaSeconds: 15, slow: false }],
  ['without either the model card', take({}), undefined, 10, { etaSeconds: 30, slow: false }],
  ['past the usual time nothing is invented', take({}), undefined, 41, { etaSeconds: null, slow: false }],
  ['past twice the usual time it is slow', take({}), undefined, 81, { etaSeconds: null, slow: true }],
  [
    'within nine of ten it is not',
    take({}),
    { p50: 30, p90: 90, samples: 9 },
    80,
    { etaSeconds: null, slow: false },
  ],
  [
    'longer than nine of ten it is',
    take({}),
    { p50: 30, p90: 45, samples: 9 },
    46,
    { etaSeconds: null, slow: true },
  ],
  [
    'a stuck one is slow and promises nothing',
    take({ state: 'stuck' }),
    undefined,
    1,
    { etaSeconds: null, slow: true },
  ],
  [
    'before filming there is nothing to tell',
    take({ state: 'writing' }),
    undefined,
    1,
    { etaSeconds: null, slow: false },
  ],
])('%s', (_name, row, measured, elapsed, expected) => {
  expect(estimateWait(row, measured, after(elapsed))).toEqual(expected);
});
