import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';

/** Money of one novela, in USD. `simulated` is what simulated services would have charged: it is not spent. */
export const novelaMoney = z.object({
  spent: z.number(),
  held: z.number(),
  /** Null when the novela has no cap. */
  cap: z.number().nullable(),
  left: z.number().nullable(),
  video: z.number(),
  writing: z.number(),
  simulated: z.number(),
});

/** Money of the whole studio this calendar month (UTC), in USD. */
export const studioMoney = novelaMoney.extend({ cap: z.number(), left: z.number(), since: z.iso.date() });

/** Where a novela's money went, in USD. Possibly charged: held for takes nobody knows the fate of. */
export const novelaSpending = novelaMoney.extend({
  possiblyCharged: z.number(),
  episodes: z.array(
    z.object({
      episodeNumber: z.number().int(),
      video: z.number(),
      writing: z.number(),
      held: z.number(),
      takes: z.number().int(),
    }),
  ),
});

export type NovelaSpending = z.infer<typeof novelaSpending>;
export type NovelaMoney = z.infer<typeof novelaMoney>;
export type StudioMoney = z.infer<typeof studioMoney>;

export const spendingEndpoints = {
  'GET /api/spending': {
    summary: 'What this month has cost: spent, held and left.',
    status: 200,
    answer: success(studioMoney),
  },
  'GET /api/novelas/:id/spending': {
    summary: "Where a novela's money went, by episode, video and writing.",
    status: 200,
    params: idParams,
    answer: success(novelaSpending),
    errors: ['not_found'],
  },
} as const satisfies Record<string, Endpoint>;
