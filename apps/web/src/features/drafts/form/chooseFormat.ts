import { videoModels } from '@novela/contract/models';
import { nearestSettings, type SettingChange } from '@novela/contract/scene-settings';
import { type CastRow, type Format, photosOf } from './wizardForm.ts';

/** A format that may still ask for something the model cannot film. */
export interface ProposedFormat {
  readonly modelId: string;
  readonly duration: number;
  readonly resolution: string;
  readonly aspectRatio: string;
}

/**
 * The nearest format the model can film, with what moved. Photos of the cast pin Veo 3.1 to the one format in
 * which it takes them; other models ignore photos. Pure.
 */
export const nearestFormat = (
  proposed: ProposedFormat,
  cast: readonly CastRow[],
  fallback: Format,
): { format: Format; changes: readonly SettingChange[] } => {
  const photos = photosOf(cast).slice(0, 3);
  const { settings, changes } = nearestSettings({ ...proposed, referenceImages: photos }, fallback.modelId);
  const { modelId, duration, resolution, aspectRatio } = settings;
  return {
    format: { modelId, duration, resolution, aspectRatio },
    changes: changes.filter(({ setting }) => setting !== 'referenceImages' && setting !== 'modelId'),
  };
};

/** True when photos of the cast leave no choice of length and ratio. Pure. */
export const photosPinFormat = (format: Format, cast: readonly CastRow[]): boolean =>
  videoModels[format.modelId].referenceImages !== null && photosOf(cast).length > 0;
