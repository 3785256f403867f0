import type { ImageModelId, Resolution, VideoModelId } from './models.ts';
import type { Micros } from './money.ts';

/** USD micro-dollars per second of film; `silent` only where a model is cheaper without sound. */
export interface VideoRate {
  readonly withSound: Micros;
  readonly silent: Micros;
}

/** What one provider asks, on one date, from one source. */
export interface PriceBook {
  readonly id: 'vsl' | 'replicate';
  readonly name: string;
  /** ISO date on which the figures were read. */
  readonly readOn: string;
  readonly source: string;
  readonly video: Readonly<Record<VideoModelId, Readonly<Partial<Record<Resolution, VideoRate>>>>>;
  /** Per image. */
  readonly image: Readonly<Record<ImageModelId, Micros>>;
}

const rate = (withSound: Micros, silent: Micros = withSound): VideoRate => ({ withSound, silent });

export const priceBooks = {
  vsl: {
    id: 'vsl',
    name: 'VSL gateway',
    readOn: '2026-11-22',
    source: "the gateway's own cost table, the figures its estimatedCost is computed from",
    video: {
      'wan-2.5-t2v': { '480p': rate(50_000), '720p': rate(100_000), '1080p': rate(150_000) },
      'wan-2.5-t2v-fast': { '720p': rate(100_000), '1080p': rate(150_000) },
      'veo-3.1': { '720p': rate(80_000), '1080p': rate(120_000) },
      'veo-3.1-fast': { '720p': rate(60_000), '1080p': rate(90_000) },
    },
    image: { 'flux-schnell': 3_000, sdxl: 10_000, 'nano-banana': 39_000 },
  },
  replicate: {
    id: 'replicate',
    name: 'Replicate list price',
    readOn: '2026-11-22',
    source: "the models' pages on Replicate",
    video: {
      'wan-2.5-t2v': { '480p': rate(50_000), '720p': rate(100_000), '1080p': rate(150_000) },
      'wan-2.5-t2v-fast': { '720p': rate(68_000), '1080p': rate(102_000) },
      'veo-3.1': { '720p': rate(400_000, 200_000), '1080p': rate(400_000, 200_000) },
      'veo-3.1-fast': { '720p': rate(150_000, 100_000), '1080p': rate(150_000, 100_000) },
    },
    image: { 'flux-schnell': 3_000, sdxl: 10_000, 'nano-banana': 39_000 },
  },
} as const satisfies Record<'vsl' | 'replicate', PriceBook>;

export type PriceBookId = keyof typeof priceBooks;

/** GPT-5 list price in micro-dollars per 1,000,000 tokens; reasoning tokens are billed as output. */
export const languageModelPrice = {
  readOn: '2026-11-22',
  inputPerMillion: 1_250_000,
  cachedInputPerMillion: 125_000,
  outputPerMillion: 10_000_000,
} as const;
