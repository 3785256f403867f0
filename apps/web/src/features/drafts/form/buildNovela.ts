import type { CreateNovelaRequest } from '@novela/contract/novelas';
import type { WizardForm } from './wizardForm.ts';

/** The photos of a person; further ones only while the one on screen is there. */
const sentPhotos = (photo: string, more: readonly string[] = []): string[] =>
  photo.startsWith('https://') ? [photo, ...more] : [];

const ageOf = (text: string): number | null => {
  const age = Number.parseInt(text, 10);
  return Number.isInteger(age) && age >= 0 && age <= 150 ? age : null;
};

/** The request that creates the novela. `cap` in USD. Pure. */
export const buildNovela = (
  form: WizardForm,
  cap: number,
  draft: { readonly id: string; readonly sentence: string } | null,
): CreateNovelaRequest => ({
  title: form.title.trim(),
  description: form.description.trim(),
  logline: form.logline.trim(),
  genre: form.genre,
  language: form.language,
  targetEpisodes: form.targetEpisodes,
  scenesPerEpisode: form.scenesPerEpisode,
  defaultModelId: form.format.modelId,
  defaultDuration: form.format.duration,
  defaultResolution: form.format.resolution,
  defaultAspectRatio: form.format.aspectRatio,
  cap,
  characters: form.cast
    .filter((row) => row.name.trim() !== '')
    .map(({ name, role, age, look, wardrobe, personality, photo, morePhotos }) => ({
      name: name.trim(),
      role,
      age: ageOf(age),
      look,
      wardrobe,
      ...(personality === undefined ? {} : { personality }),
      referenceImages: sentPhotos(photo.trim(), morePhotos),
    })),
  ...(form.unseen === undefined
    ? {}
    : {
        masterSeed: form.unseen.masterSeed,
        referenceCharacterImages: [...form.unseen.referenceCharacterImages],
      }),
  episodes: form.episodes
    .filter(({ number }) => number <= form.targetEpisodes)
    .map((episode) => ({
      ...episode,
      ...(episode.number === 1
        ? { scenes: form.firstScenes.filter(({ sceneNumber }) => sceneNumber <= form.scenesPerEpisode) }
        : {}),
    })),
  ...(draft === null ? {} : { draftId: draft.id, idea: draft.sentence }),
});
