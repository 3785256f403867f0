import type { NovelaDetail } from '@novela/contract/novelas';
import { nearestFormat } from './chooseFormat.ts';
import { type CastRow, emptyWizard, MAX_EPISODES, MAX_SCENES, type WizardState } from './wizardForm.ts';

type Person = NovelaDetail['characters'][number];

const copyPerson = (person: Person, index: number): CastRow => {
  const [photo = '', ...morePhotos] = person.referenceImages;
  const { name, role, look, wardrobe, personality } = person;
  const age = person.age === null ? '' : String(person.age);
  return {
    key: `copy-${index}`,
    draftIndex: index,
    name,
    role,
    age,
    look,
    wardrobe,
    photo,
    personality,
    morePhotos,
  };
};

/**
 * A form with the settings and the cast of a novela and nothing of its story: neither title nor plot nor plan. Without
 * a cap of its own the new one follows the suggestion. Pure.
 */
export const copySettings = (novela: NovelaDetail): WizardState => {
  const empty = emptyWizard(novela.language);
  const cast = novela.characters.map(copyPerson);
  const { format, changes } = nearestFormat(
    {
      modelId: novela.defaultModelId,
      duration: novela.defaultDuration,
      resolution: novela.defaultResolution,
      aspectRatio: novela.defaultAspectRatio,
    },
    cast,
    empty.form.format,
  );
  return {
    ...empty,
    changes,
    form: {
      ...empty.form,
      genre: novela.genre,
      format,
      targetEpisodes: Math.min(MAX_EPISODES, novela.targetEpisodes),
      scenesPerEpisode: Math.min(MAX_SCENES, novela.scenesPerEpisode),
      cast,
      cap: novela.cap,
      unseen: {
        masterSeed: novela.masterSeed,
        referenceCharacterImages: novela.referenceCharacterImages,
      },
    },
  };
};
