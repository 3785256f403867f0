import { isVideoModelId, videoModels } from '@novela/contract/models';
import {
  findSettingProblems,
  nearestSettings,
  type ProposedSettings,
  type SceneSettings,
} from '@novela/contract/scene-settings';
import type { SettingsOverride } from '@novela/contract/scene-settings-schema';
import type { novelas } from '@novela/database/schema/novelas';
import { AppError } from '../platform/error/app-error.ts';

/** What a request may ask to be different from the usual settings. */
export interface SettingsWish {
  readonly modelOverride?: string | undefined;
  readonly parametersOverride?: SettingsOverride | undefined;
}

type NovelaDefaults = Pick<
  typeof novelas.$inferSelect,
  | 'defaultModelId'
  | 'defaultDuration'
  | 'defaultResolution'
  | 'defaultAspectRatio'
  | 'masterSeed'
  | 'referenceCharacterImages'
>;

const usualModel = 'veo-3.1';

/** A novela's own settings, always ones its model can film; photos of the cast only where they can be used. Pure. */
export const defaultSettings = (novela: NovelaDefaults): SceneSettings => {
  const wanted = novela.defaultModelId ?? usualModel;
  const card = videoModels[isVideoModelId(wanted) ? wanted : usualModel];
  const { settings } = nearestSettings(
    {
      modelId: wanted,
      duration: novela.defaultDuration ?? card.defaults.duration,
      resolution: novela.defaultResolution ?? card.defaults.resolution,
      aspectRatio: novela.defaultAspectRatio ?? card.defaults.aspectRatio,
      seed: novela.masterSeed,
    },
    usualModel,
  );
  return withPhotos(settings, novela.referenceCharacterImages ?? []);
};

/** Photos come along when model, length and shape allow them, and stay away quietly when not. */
const withPhotos = (settings: SceneSettings, photos: readonly string[]): SceneSettings => {
  const referenceImages = photos.slice(0, videoModels[settings.modelId].referenceImages?.max ?? 0);
  const proposed = { ...settings, referenceImages };
  return findSettingProblems(proposed).length === 0 ? proposed : { ...settings, referenceImages: [] };
};

/**
 * The settings of one scene: what it has, moved to the nearest the wished model can film, then exactly what was
 * wished. Pure.
 * @throws AppError `validation_failed` with one sentence for each wish the model cannot film
 */
export function chooseSettings(base: SceneSettings, wish: SettingsWish): SceneSettings {
  const explicit = explicitWishes(wish.parametersOverride ?? {});
  const proposed = { ...moveToModel(base, wish.modelOverride), ...explicit };
  const photos = explicit.referenceImages ?? [];
  const settings = { ...proposed, referenceImages: photos };
  const problems = findSettingProblems(settings);
  if (problems.length > 0) throw invalidSettings(problems);
  return explicit.referenceImages === undefined ? withPhotos(settings, base.referenceImages) : settings;
}

const moveToModel = (base: SceneSettings, modelId: string | undefined): SceneSettings => {
  if (modelId === undefined || modelId === base.modelId) return base;
  // Photos are put back afterwards if they fit: here they would force length and shape.
  const proposed: ProposedSettings = { ...base, modelId, referenceImages: [] };
  return nearestSettings(proposed, base.modelId).settings;
};

type Explicit = Partial<Omit<SceneSettings, 'modelId'>>;

function explicitWishes({ aspect_ratio, ...wishes }: SettingsOverride): Explicit {
  const all = { ...wishes, aspectRatio: wishes.aspectRatio ?? aspect_ratio };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Says what the model cannot film, and what it can. `prefix` tells where in the request the settings stand. */
export const invalidSettings = (
  problems: ReturnType<typeof findSettingProblems>,
  pathOf: (setting: string) => string = (setting) =>
    setting === 'modelId' ? '/modelOverride' : `/parametersOverride/${setting}`,
): AppError =>
  new AppError('validation_failed', problems.map(({ message }) => message).join(' '), {
    fields: problems.map(({ setting, message }) => ({ path: pathOf(setting), message })),
  });
