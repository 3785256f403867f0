import { z } from 'zod';
import { type Endpoint, success } from './endpoint.ts';

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

export type NovelaMoney = z.infer<typeof novelaMoney>;
export type StudioMoney = z.infer<typeof studioMoney>;

export const spendingEndpoints = {
  'GET /api/spending': {
    summary: 'What this month has cost: spent, held and left.',
    status: 200,
    answer: success(studioMoney),
  },
} as const satisfies Record<string, Endpoint>;
