import type { SceneSettings } from '@novela/contract/scene-settings';
import type { Executor } from '../platform/database/database.ts';
import { type CastRow, plainName } from '../takes/describe-inputs.ts';
import { readCasts } from '../takes/read-cast.ts';
import { defaultSettings } from './choose-settings.ts';
import type { NovelaRow } from './lock-place.ts';

/** Who is in a scene: named, or only spoken of while nobody has written it. */
export interface OnScreen {
  readonly characters: readonly string[];
  readonly sceneDescription: string;
}

const most = 3;

const isIn = ({ name }: CastRow, { characters, sceneDescription }: OnScreen): boolean => {
  if (characters.length > 0) return characters.some((one) => plainName(one) === plainName(name));
  const words = ` ${plainName(sceneDescription).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const spoken = plainName(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return spoken !== '' && words.includes(` ${spoken} `);
};

/** Photos a scene could be filmed with: the novela's own first, then those of the characters in it, three at most. Pure. */
export const choosePhotos = (
  ofNovela: readonly string[],
  cast: readonly CastRow[],
  scene: OnScreen,
): string[] => {
  const ofCast = cast.filter((person) => isIn(person, scene)).flatMap((person) => person.referenceImages);
  return [...new Set([...ofNovela, ...ofCast])].slice(0, most);
};

/**
 * The same settings with the photos of whoever is in the scene, unless a person chose photos for it. Whether the model
 * can use them is decided where the settings are. Pure.
 */
export const castPhotosIn = (
  novela: NovelaRow,
  cast: readonly CastRow[],
  scene: OnScreen,
  base: SceneSettings,
): SceneSettings => {
  const usual = defaultSettings(novela).referenceImages;
  const chosen = base.referenceImages.length > 0 && base.referenceImages.join() !== usual.join();
  const photos = choosePhotos(novela.referenceCharacterImages ?? [], cast, scene);
  return chosen || photos.length === 0 ? base : { ...base, referenceImages: photos };
};

/** The same for a scene whose cast has to be read first. */
export const withCastPhotos = async (
  db: Executor,
  novela: NovelaRow,
  scene: OnScreen,
  base: SceneSettings,
): Promise<SceneSettings> =>
  castPhotosIn(novela, (await readCasts(db, [novela.id])).get(novela.id) ?? [], scene, base);
