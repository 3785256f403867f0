import { z } from 'zod';
import { type Endpoint, success } from './endpoint.ts';

const check = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  /** One plain sentence. */
  message: z.string(),
  simulated: z.boolean(),
  latencyMs: z.number().nullable(),
});

export const health = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  /** `live` only when no service is simulated. */
  mode: z.enum(['simulated', 'live']),
  simulated: z.object({ languageModel: z.boolean(), video: z.boolean() }),
  /** The price book in force. */
  priceBook: z.enum(['vsl', 'replicate']),
  model: z.object({ id: z.string(), shutdownDate: z.string().nullable() }),
  version: z.string(),
  checks: z.record(z.string(), check),
});

const videoModel = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.enum(['video', 'image']),
  strengths: z.array(z.string()),
  durations: z.array(z.number()),
  resolutions: z.array(z.string()),
  aspectRatios: z.array(z.string()),
  referenceImages: z.number().int(),
  typicalSeconds: z.number(),
  /** Measured from this studio's own finished scenes; null before there are enough. */
  measuredSeconds: z.object({ p50: z.number(), p90: z.number(), samples: z.number().int() }).nullable(),
  defaults: z.object({ duration: z.number(), resolution: z.string(), aspectRatio: z.string() }).nullable(),
});

const price = z.object({
  modelId: z.string(),
  mediaType: z.enum(['video', 'image']),
  resolution: z.string().nullable(),
  /** USD a second for video, USD a piece for images. */
  withSound: z.number(),
  silent: z.number(),
});

export type Health = z.infer<typeof health>;

export const studioEndpoints = {
  'GET /api/health': {
    summary: 'Whether the studio and the services behind it work, and which of them are simulated.',
    status: 200,
    answer: success(health),
  },
  'GET /api/health/live': {
    summary: 'Answers as long as the process does.',
    status: 200,
    answer: success(z.object({ status: z.literal('ok') })),
  },
  'GET /api/models': {
    summary: 'The model catalogue with the settings each model can film.',
    status: 200,
    answer: success(z.array(videoModel)),
  },
  'GET /api/prices': {
    summary: 'The price book in force, dated and sourced.',
    status: 200,
    answer: success(
      z.object({
        book: z.enum(['vsl', 'replicate']),
        name: z.string(),
        readOn: z.string(),
        source: z.string(),
        currency: z.literal('USD'),
        prices: z.array(price),
        writing: z.object({ scene: z.number(), draft: z.number() }),
      }),
    ),
  },
} as const satisfies Record<string, Endpoint>;
