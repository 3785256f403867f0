import { findSettingProblems, type SceneSettings } from '@novela/contract/scene-settings';
import { expect, test } from 'vitest';
import { dull } from '../../../test/agents/prepared-answers.ts';
import { wordsIn } from '../words/words-in.ts';
import { proposeFixes } from './propose-fixes.ts';

const now: SceneSettings = {
  modelId: 'veo-3.1',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  generateAudio: null,
  seed: null,
  negativePrompt: null,
  referenceImages: ['https://example.com/elena.jpg'],
};
const action = {
  label: '',
  kind: 'retry' as const,
  note: null,
  modelId: null,
  duration: null,
  resolution: null,
};
const english = wordsIn('en');

test('settings move to what the wanted model films', () => {
  const [fix] = proposeFixes(
    [{ ...action, kind: 'change_settings', modelId: 'wan-2.5-t2v-fast', duration: 8, resolution: '480p' }],
    now,
    english,
  );
  expect(fix).toMatchObject({
    kind: 'change_settings',
    label: 'Film with Wan 2.5 Fast, 10 s, 720p',
    settings: { modelId: 'wan-2.5-t2v-fast', duration: 10, resolution: '720p', referenceImages: [] },
  });
  expect(fix?.kind === 'change_settings' && findSettingProblems(fix.settings)).toEqual([]);
});

test('at most two fixes; those that change or say nothing fall away', () => {
  const rewrite = {
    ...action,
    kind: 'rewrite' as const,
    label: 'Soften the fight',
    note: 'Show the aftermath.',
  };
  expect(
    proposeFixes(
      [{ ...action, kind: 'change_settings', modelId: 'no-such-model' }, rewrite, action, action],
      now,
      wordsIn('es-MX'),
    ),
  ).toEqual([
    { kind: 'rewrite', label: 'Soften the fight', note: 'Show the aftermath.' },
    { kind: 'retry', label: 'Intentar de nuevo' },
  ]);
  expect(proposeFixes(dull.advice.suggestedActions, now, english)).toEqual([]);
});
