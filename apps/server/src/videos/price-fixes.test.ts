import { priceBooks } from '@novela/contract/price-books';
import { findSettingProblems } from '@novela/contract/scene-settings';
import { expect, test } from 'vitest';
import { defaultSettings } from './choose-settings.ts';
import { listOtherSettings, mergeFixes, priceFix, standardFixes } from './price-fixes.ts';
import { filmWordsIn } from './words/film-words-in.ts';

const settings = defaultSettings({
  defaultModelId: 'veo-3.1',
  defaultDuration: 8,
  defaultResolution: '1080p',
  defaultAspectRatio: '16:9',
  masterSeed: null,
  referenceCharacterImages: [],
});
const book = priceBooks.vsl;

test('a fix carries its price and can be sent as it is', () => {
  expect(priceFix({ kind: 'rewrite', label: 'Soften it', note: 'No knife.' }, settings, book)).toEqual({
    kind: 'rewrite',
    label: 'Soften it',
    cost: 0.96,
    payload: { approvedCost: 0.96, modifications: 'No knife.' },
  });
});

test('settings a fix proposes are moved to what can be filmed before they are priced', () => {
  const proposed = { ...settings, modelId: 'wan-2.5-t2v' as const };
  expect(
    priceFix({ kind: 'change_settings', label: 'Wan', settings: proposed }, settings, book),
  ).toMatchObject({
    cost: 1.5,
    payload: {
      modelOverride: 'wan-2.5-t2v',
      parametersOverride: { duration: 10, resolution: '1080p', aspectRatio: '16:9' },
    },
  });
});

test('there is always a way out, priced and in the language of the story', () => {
  const fixes = (code: 'provider_refused' | 'render_failed', retryable: boolean, from = settings) =>
    standardFixes({ code, retryable }, from, '', book, filmWordsIn('es'));
  const kinds = (...what: Parameters<typeof fixes>) => fixes(...what).map(({ kind }) => kind);
  expect(kinds('provider_refused', false)).toEqual(['rewrite', 'change_settings']);
  expect(kinds('render_failed', true)).toEqual(['retry', 'change_settings']);
  expect(kinds('render_failed', false)).toEqual(['edit_script']);
  expect(fixes('provider_refused', false)).toMatchObject([
    { label: 'Suavizar la escena', cost: 0.96, payload: { approvedCost: 0.96 } },
    { label: 'Filmarla con Veo 3.1 Fast', cost: 0.72, payload: { modelOverride: 'veo-3.1-fast' } },
  ]);
});

test('what the Fixer proposed comes first and is filled up to two', () => {
  const words = filmWordsIn('en');
  const standard = standardFixes({ code: 'provider_refused', retryable: false }, settings, '', book, words);
  const proposed = priceFix({ kind: 'rewrite', label: 'No knife', note: 'No knife.' }, settings, book);
  expect(mergeFixes([proposed], standard).map(({ label }) => label)).toEqual([
    'No knife',
    'Film it with Veo 3.1 Fast',
  ]);
  expect(mergeFixes([], standard)).toEqual(standard);
});

test('every other model is an option that can be filmed', () => {
  const options = listOtherSettings(settings, book);
  expect(options.map((option) => option.settings.modelId)).toEqual([
    'wan-2.5-t2v',
    'wan-2.5-t2v-fast',
    'veo-3.1-fast',
  ]);
  for (const option of options) expect(findSettingProblems(option.settings)).toEqual([]);
});
