import { type AspectRatio, type Resolution, type VideoModelId, videoModels } from '@novela/contract/models';
import type { Micros } from '@novela/contract/money';
import type { PriceBook } from '@novela/contract/price-books';
import { priceNovela } from '@novela/contract/pricing';
import { findSettingProblems, nearestSettings, type ProposedSettings } from '@novela/contract/scene-settings';
import { AppError } from '../platform/error/app-error.ts';

/** The part of a novela that decides how its scenes are filmed. */
export interface FilmDefaults {
  readonly defaultModelId: VideoModelId;
  readonly defaultDuration: number;
  readonly defaultResolution: Resolution;
  readonly defaultAspectRatio: AspectRatio;
}

type Wishes = { readonly [K in keyof FilmDefaults]?: FilmDefaults[K] | undefined };

const usualModel: VideoModelId = 'veo-3.1';

/**
 * Completes what a person chose: what was not said comes from the model's card, or, where the novela has values
 * already, from the nearest ones the chosen model can film. Pure.
 * @throws AppError `validation_failed` with one sentence for each choice the model cannot film
 */
export function fillDefaults(wishes: Wishes, current: FilmDefaults | null = null): FilmDefaults {
  const modelId = wishes.defaultModelId ?? current?.defaultModelId ?? usualModel;
  const base = current ? nearest(modelId, current) : cardOf(modelId);
  const proposed = {
    modelId,
    duration: wishes.defaultDuration ?? base.defaultDuration,
    resolution: wishes.defaultResolution ?? base.defaultResolution,
    aspectRatio: wishes.defaultAspectRatio ?? base.defaultAspectRatio,
  };
  refuseProblems(proposed);
  return {
    defaultModelId: modelId,
    defaultDuration: proposed.duration,
    defaultResolution: proposed.resolution,
    defaultAspectRatio: proposed.aspectRatio,
  };
}

const cardOf = (modelId: VideoModelId): FilmDefaults => {
  const { duration, resolution, aspectRatio } = videoModels[modelId].defaults;
  return {
    defaultModelId: modelId,
    defaultDuration: duration,
    defaultResolution: resolution,
    defaultAspectRatio: aspectRatio,
  };
};

const nearest = (modelId: VideoModelId, current: FilmDefaults): FilmDefaults => {
  const { settings } = nearestSettings(
    {
      modelId,
      duration: current.defaultDuration,
      resolution: current.defaultResolution,
      aspectRatio: current.defaultAspectRatio,
    },
    modelId,
  );
  return {
    defaultModelId: modelId,
    defaultDuration: settings.duration,
    defaultResolution: settings.resolution,
    defaultAspectRatio: settings.aspectRatio,
  };
};

const fieldOf: Readonly<Record<string, string>> = {
  modelId: '/defaultModelId',
  duration: '/defaultDuration',
  resolution: '/defaultResolution',
  aspectRatio: '/defaultAspectRatio',
};

function refuseProblems(proposed: ProposedSettings): void {
  const problems = findSettingProblems(proposed);
  if (problems.length === 0) return;
  throw new AppError('validation_failed', problems.map(({ message }) => message).join(' '), {
    fields: problems.map(({ setting, message }) => ({ path: fieldOf[setting] ?? '/', message })),
  });
}

/** What filming every planned scene once costs at these defaults, in micro-dollars. Pure. */
export const estimateNovela = (
  defaults: FilmDefaults,
  episodes: number,
  scenesPerEpisode: number,
  book: PriceBook,
): Micros => {
  const { defaultModelId: modelId, defaultDuration: duration, defaultResolution: resolution } = defaults;
  const settings = { modelId, duration, resolution, generateAudio: null };
  return priceNovela(settings, episodes, scenesPerEpisode, book).video;
};
