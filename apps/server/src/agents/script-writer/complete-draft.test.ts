import { draftContent } from '@novela/contract/drafts';
import { createNovelaRequest } from '@novela/contract/novelas';
import { findSettingProblems } from '@novela/contract/scene-settings';
import { expect, test } from 'vitest';
import { dull } from '../../../test/agents/prepared-answers.ts';
import { completeDraft } from './complete-draft.ts';
import { toDraftContent } from './to-draft-content.ts';

const wish = { sentence: 'A baker in Recife finds out that her twin is alive.', characters: [] };

/** The novela form as the wizard sends it from a draft. */
const toForm = (content: ReturnType<typeof completeDraft>) => ({
  title: content.title,
  logline: content.logline,
  description: content.description,
  genre: content.genre,
  language: content.language,
  targetEpisodes: content.episodes?.length,
  scenesPerEpisode: content.scenesPerEpisode,
  defaultModelId: content.modelId,
  defaultDuration: content.duration,
  defaultResolution: content.resolution,
  defaultAspectRatio: content.aspectRatio,
  characters: content.characters,
  episodes: content.episodes?.map((episode) => ({ ...episode, scenes: content.firstEpisodeScenes })),
});

const expectUsable = (content: ReturnType<typeof completeDraft>) => {
  expect(draftContent.parse(content)).toEqual(content);
  expect(createNovelaRequest.safeParse(toForm(content)).error).toBeUndefined();
  const { modelId = '', duration = 0, resolution = '', aspectRatio = '' } = content;
  expect(findSettingProblems({ modelId, duration, resolution, aspectRatio })).toEqual([]);
  expect(content.firstScene?.prompt.length).toBeGreaterThan(19);
  expect(content.firstScene?.script.lines.length).toBeGreaterThan(0);
};

test('a draft of placeholders, and one of nothing, can still become a novela', () => {
  expectUsable(completeDraft(toDraftContent({ ...dull.draft, firstScene: dull.scene }), wish));
  const empty = completeDraft(toDraftContent({}), { ...wish, language: 'pt-BR' });
  expectUsable(empty);
  expect(empty).toMatchObject({ title: 'A baker in Recife finds out', language: 'pt-BR', genre: 'drama' });
});

test('people a person brought along stay as they were described', () => {
  const written = toDraftContent({
    characters: [
      { name: 'Rita', role: 'baker', age: 30, look: 'tall', wardrobe: 'apron', personality: 'calm' },
      { name: 'Lia', role: 'twin', age: 30, look: 'tall', wardrobe: 'suit', personality: 'sharp' },
    ],
  });
  const { characters } = completeDraft(written, {
    ...wish,
    characters: [{ name: 'Rita', look: 'small, grey hair' }, { name: 'Téo' }],
  });
  expect(characters).toMatchObject([
    { name: 'Rita', role: 'baker', look: 'small, grey hair' },
    { name: 'Téo', role: '' },
    { name: 'Lia', look: 'tall' },
  ]);
});

test('values that are not valid yet are left out, not shown', () => {
  expect(
    toDraftContent({ title: 'Ri', genre: 'dra', modelRecommendation: 'veo', duration: 0, characters: [{}] }),
  ).toEqual({ title: 'Ri' });
});
