import { expect, test } from 'vitest';
import { chooseSettings, defaultSettings } from './choose-settings.ts';

const photo = 'https://pictures.example.com/mia.jpg';
const novela = {
  defaultModelId: 'veo-3.1',
  defaultDuration: 8,
  defaultResolution: '1080p',
  defaultAspectRatio: '16:9',
  masterSeed: 7,
  referenceCharacterImages: [photo],
};

test("a scene starts from the novela's own settings, photos included where the model takes them", () => {
  expect(defaultSettings(novela)).toMatchObject({ modelId: 'veo-3.1', seed: 7, referenceImages: [photo] });
  expect(defaultSettings({ ...novela, defaultDuration: 6 })).toMatchObject({
    duration: 6,
    referenceImages: [],
  });
  expect(defaultSettings({ ...novela, defaultModelId: 'wan-2.5-t2v' }).referenceImages).toEqual([]);
});

test('a switch of model moves what it cannot film and drops the photos it cannot use', () => {
  expect(chooseSettings(defaultSettings(novela), { modelOverride: 'wan-2.5-t2v-fast' })).toMatchObject({
    modelId: 'wan-2.5-t2v-fast',
    duration: 10,
    resolution: '1080p',
    referenceImages: [],
  });
});

test('a shorter scene simply goes without the photos, unless they were asked for', () => {
  const base = defaultSettings(novela);
  expect(chooseSettings(base, { parametersOverride: { duration: 4 } })).toMatchObject({
    duration: 4,
    referenceImages: [],
  });
  expect(() =>
    chooseSettings(base, { parametersOverride: { duration: 4, referenceImages: [photo] } }),
  ).toThrow(/only at 16:9 and 8 seconds/);
});

test('both spellings of the frame shape are understood', () => {
  const base = defaultSettings(novela);
  expect(chooseSettings(base, { parametersOverride: { aspect_ratio: '9:16' } }).aspectRatio).toBe('9:16');
  expect(chooseSettings(base, { parametersOverride: { aspectRatio: '9:16' } }).aspectRatio).toBe('9:16');
});
