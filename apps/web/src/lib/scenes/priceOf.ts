import { microsToUsd } from '@novela/contract/money';
import type { NovelaDetail } from '@novela/contract/novelas';
import { type PriceBookId, priceBooks } from '@novela/contract/price-books';
import { type PricedSettings, priceScene } from '@novela/contract/pricing';
import type { NovelaVideo } from '@novela/contract/videos';

/** USD of filming one scene with these settings, and of one second of it. Pure. */
export const priceOf = (
  settings: PricedSettings,
  book: PriceBookId,
): { total: number; perSecond: number } => {
  const price = priceScene(settings, priceBooks[book]);
  return { total: microsToUsd(price.total), perSecond: microsToUsd(price.perSecond) };
};

/** The settings a scene is filmed with: its own once it exists, else the novela's. Pure. */
export const settingsOf = (
  novela: Pick<NovelaDetail, 'defaultModelId' | 'defaultDuration' | 'defaultResolution'>,
  video: Pick<NovelaVideo, 'settings'> | null,
): PricedSettings =>
  video?.settings ?? {
    modelId: novela.defaultModelId,
    duration: novela.defaultDuration,
    resolution: novela.defaultResolution,
    generateAudio: null,
  };
