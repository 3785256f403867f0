import { expect, test } from 'vitest';
import { mergeDraft, readContent } from './merge-draft.ts';

const request = { title: 'Flour', targetEpisodes: 2 };
const script = {
  title: 'The letter',
  slugline: 'INT. BAKERY - DAWN',
  lines: [{ kind: 'action' as const, text: 'She opens the sack.' }],
  characters: ['Ana'],
  continuityNotes: '',
};
const content = {
  logline: 'A letter.',
  genre: 'romance',
  language: 'pt-PT',
  characters: [{ name: 'Ana', role: 'Baker', age: 34, look: '', wardrobe: '', personality: '' }],
  episodes: [{ number: 1, title: 'Flour', synopsis: '' }],
  scenesPerEpisode: 6,
  firstEpisodeScenes: [{ sceneNumber: 1, title: 'The letter', whatHappens: 'Ana finds it.' }],
  firstScene: { script, prompt: 'A bakery at dawn.' },
};

test('what the person did not say comes from the draft', () => {
  expect(mergeDraft(request, content)).toMatchObject({
    logline: 'A letter.',
    genre: 'romance',
    language: 'pt-PT',
    scenesPerEpisode: 6,
    characters: [{ name: 'Ana', role: 'Baker' }],
    episodes: [{ number: 1, scenes: content.firstEpisodeScenes }],
    firstScene: { prompt: 'A bakery at dawn.', whatHappens: 'Ana finds it.' },
  });
});

test('what the person said wins, also when it is nothing', () => {
  const merged = mergeDraft(
    { ...request, characters: [], logline: '', language: 'en', scenesPerEpisode: 3 },
    content,
  );
  expect(merged).toMatchObject({ characters: [], logline: '', language: 'en', scenesPerEpisode: 3 });
});

test('half of a draft is enough, and what is broken in it is left out', () => {
  expect(mergeDraft(request, {})).toMatchObject({
    language: 'en',
    scenesPerEpisode: 8,
    episodes: [],
    firstScene: null,
  });
  expect(
    mergeDraft(request, { language: 'Portuguese!', firstScene: { script, prompt: '  ' } }),
  ).toMatchObject({
    language: 'en',
    firstScene: null,
  });
  const scenes = [{ sceneNumber: 0, title: '', whatHappens: '' }, ...content.firstEpisodeScenes];
  expect(mergeDraft(request, { firstEpisodeScenes: scenes }).episodes).toEqual([
    { number: 1, title: '', synopsis: '', scenes: content.firstEpisodeScenes },
  ]);
  expect(readContent({ title: 7 })).toEqual({});
});
