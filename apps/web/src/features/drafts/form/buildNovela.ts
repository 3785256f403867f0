import type { CreateNovelaRequest } from '@novela/contract/novelas';
import type { WizardForm } from './wizardForm.ts';

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
    .map(({ name, role, age, look, wardrobe, photo }) => ({
      name: name.trim(),
      role,
      age: ageOf(age),
      look,
      wardrobe,
      referenceImages: photo.trim().startsWith('https://') ? [photo.trim()] : [],
    })),
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
