import { imageModels, videoModels } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import type { PriceBook } from '@novela/contract/price-books';
import { writingEstimate } from '@novela/contract/pricing';
import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import { type MeasuredTimes, measureRenderTimes, type RenderTimes } from '../takes/measure-render-times.ts';

export interface StudioDeps {
  readonly db: Database;
  readonly priceBook: PriceBook;
  readonly simulated: { readonly video: boolean };
}

/** Mounts what the studio says about itself: models and prices. */
export function mountStudioRoutes(api: Api, deps: StudioDeps): void {
  api.handle('GET /api/models', async () => ({
    success: true,
    data: listModels(await measureRenderTimes(deps.db, deps.simulated.video)),
  }));
  api.handle('GET /api/prices', async () => ({ success: true, data: listPrices(deps.priceBook) }));
}

/** Seconds as a person reads them. */
const inTenths = (times: RenderTimes | undefined): RenderTimes | null =>
  times ? { ...times, p50: Math.round(times.p50 * 10) / 10, p90: Math.round(times.p90 * 10) / 10 } : null;

const listModels = (measured: MeasuredTimes) => [
  ...Object.values(videoModels).map((model) => ({
    id: model.id,
    name: model.name,
    mediaType: model.mediaType,
    strengths: [...model.strengths],
    durations: [...model.durations],
    resolutions: [...model.resolutions],
    aspectRatios: [...model.aspectRatios],
    referenceImages: model.referenceImages?.max ?? 0,
    typicalSeconds: model.typicalSeconds,
    measuredSeconds: inTenths(measured.get(model.id)),
    defaults: model.defaults,
  })),
  ...Object.values(imageModels).map((model) => ({
    id: model.id,
    name: model.name,
    mediaType: model.mediaType,
    strengths: [],
    durations: [],
    resolutions: [],
    aspectRatios: [...model.aspectRatios],
    referenceImages: model.maxReferenceImages,
    typicalSeconds: model.typicalSeconds,
    measuredSeconds: null,
    defaults: null,
  })),
];

const listPrices = (book: PriceBook) => ({
  book: book.id,
  name: book.name,
  readOn: book.readOn,
  source: book.source,
  currency: 'USD' as const,
  prices: [
    ...Object.entries(book.video).flatMap(([modelId, rates]) =>
      Object.entries(rates).map(([resolution, rate]) => ({
        modelId,
        mediaType: 'video' as const,
        resolution,
        withSound: microsToUsd(rate.withSound),
        silent: microsToUsd(rate.silent),
      })),
    ),
    ...Object.entries(book.image).map(([modelId, price]) => ({
      modelId,
      mediaType: 'image' as const,
      resolution: null,
      withSound: microsToUsd(price),
      silent: microsToUsd(price),
    })),
  ],
  writing: { scene: microsToUsd(writingEstimate.scene), draft: microsToUsd(writingEstimate.draft) },
});
