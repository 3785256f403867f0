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

/** Micro-dollars per 1,000,000 tokens; reasoning tokens are billed as output. */
export interface WritingRate {
  readonly input: Micros;
  readonly cachedInput: Micros;
  readonly output: Micros;
}

const writingRate = (input: Micros, cachedInput: Micros, output: Micros): WritingRate => ({
  input,
  cachedInput,
  output,
});

/**
 * OpenAI's list prices, read on 2026-11-22. The figures of gpt-5 come from copies of its model page and of the page of
 * gpt-5-codex, which agree; those of the later releases and of web search are second-hand. Dated snapshots cost what
 * their base costs.
 */
export const writingPrices: {
  readonly models: Readonly<Record<string, WritingRate>>;
  /** One search of the service's own web search; a thousand cost ten dollars. */
  readonly webSearch: Micros;
} = {
  models: {
    'gpt-5': writingRate(1_250_000, 125_000, 10_000_000),
    'gpt-5.1': writingRate(1_250_000, 125_000, 10_000_000),
    'gpt-5.2': writingRate(1_750_000, 175_000, 14_000_000),
    'gpt-5.4': writingRate(2_500_000, 250_000, 15_000_000),
    'gpt-5.5': writingRate(5_000_000, 500_000, 30_000_000),
  },
  webSearch: 10_000,
};
