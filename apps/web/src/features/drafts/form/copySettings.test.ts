import type { NovelaDetail } from '@novela/contract/novelas';
import { expect, it } from 'vitest';
import { buildNovela } from './buildNovela.ts';
import { copySettings } from './copySettings.ts';
import { wizardReducer } from './wizardReducer.ts';

const inez = {
  name: 'Inés',
  role: 'Well keeper',
  age: 27,
  look: 'short black hair',
  wardrobe: 'grey coat',
  personality: 'stubborn',
  referenceImages: ['https://a.example/1.jpg', 'https://a.example/2.jpg'],
};
const settings = {
  genre: 'Western',
  language: 'es',
  targetEpisodes: 7,
  scenesPerEpisode: 5,
  defaultModelId: 'veo-3.1-fast',
  defaultDuration: 4,
  defaultResolution: '720p',
  defaultAspectRatio: '9:16',
  masterSeed: 4417,
  referenceCharacterImages: ['https://a.example/both.jpg'],
  cap: 12.5,
};
const novela = {
  id: 'n1',
  title: 'Sal y ceniza',
  description: 'Two families, one well.',
  logline: 'Two families, one well.',
  idea: 'A well.',
  ...settings,
  characters: [
    { id: 'c1', ...inez },
    { id: 'c2', ...inez, name: 'Bruno', age: null, referenceImages: [] },
  ],
  episodes: [{ id: 'e1', number: 1, title: 'El pozo', synopsis: 'Dry.', scenes: [] }],
} as unknown as NovelaDetail;

it('asks for a novela with the same settings and cast and nothing of the story', () => {
  const { form } = copySettings(novela);
  expect(buildNovela({ ...form, title: 'Otra' }, form.cap ?? 0, null)).toEqual({
    title: 'Otra',
    description: '',
    logline: '',
    ...settings,
    characters: [inez, { ...inez, name: 'Bruno', age: null, referenceImages: [] }],
    episodes: [],
  });
});

it('is a form nobody has touched yet, also where somebody is taken out of its cast again', () => {
  const state = copySettings(novela);
  expect([state.edited, state.removed]).toEqual([[], []]);
  expect(state.form.cast.every(({ draftIndex }) => draftIndex !== null)).toBe(true);
  const without = wizardReducer(state, { type: 'removePerson', key: state.form.cast[0]?.key ?? '' });
  expect(without.form.cast.map(({ name }) => name)).toEqual(['Bruno']);
  expect(without.removed).toEqual([0]);
});

it('lets the other photos of a person go with the one that is shown', () => {
  const state = copySettings(novela);
  const key = state.form.cast[0]?.key ?? '';
  const bare = wizardReducer(state, { type: 'person', key, field: 'photo', value: '' });
  expect(buildNovela(bare.form, 1, null).characters?.[0]?.referenceImages).toEqual([]);
});

it('says what moved where the old settings cannot be filmed as they were', () => {
  const pinned = copySettings({ ...novela, defaultModelId: 'veo-3.1' });
  expect(pinned.form.format).toMatchObject({ duration: 8, aspectRatio: '16:9' });
  expect(pinned.changes.map(({ setting }) => setting)).toEqual(['duration', 'aspectRatio']);
});

it('stays within what the wizard can show', () => {
  const huge = copySettings({ ...novela, targetEpisodes: 500, scenesPerEpisode: 100, cap: null });
  expect(huge.form).toMatchObject({ targetEpisodes: 100, scenesPerEpisode: 40, cap: null });
});
