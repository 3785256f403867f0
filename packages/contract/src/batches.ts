import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';
import { type ErrorCode, errorCodes } from './error-codes.ts';
import { id } from './text.ts';
import { acceptedTake } from './video-requests.ts';

/** Film everything of an episode that has no film yet, one scene after another. */
export const filmAllRequest = z.object({
  episodeNumber: z.number().int().min(1).max(500),
  /** The USD total shown on the button. When the price has moved since, nothing is spent. */
  approvedCost: z.number().min(0).max(1_000_000).optional(),
});

/** How one scene of a batch was received. Admission is all or nothing; results are told apart. */
const batchItem = z.object({
  sceneNumber: z.number().int(),
  accepted: acceptedTake.nullable(),
  error: z
    .object({ code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]), message: z.string() })
    .nullable(),
});

export const filmBatch = z.object({
  batchId: id,
  episodeNumber: z.number().int(),
  state: z.enum(['running', 'stopping', 'done']),
  /** USD held for the whole batch when it was accepted. */
  approvedCost: z.number(),
  items: z.array(batchItem),
});

export type FilmAllRequest = z.infer<typeof filmAllRequest>;
export type FilmBatch = z.infer<typeof filmBatch>;

export const batchEndpoints = {
  'POST /api/novelas/:id/film-all': {
    summary:
      'Accepts every scene of an episode that has no film: all of them fit under the cap, or none is accepted.',
    status: 202,
    params: idParams,
    body: filmAllRequest,
    answer: success(filmBatch),
    errors: [
      'not_found',
      'budget_exceeded',
      'price_changed',
      'nothing_to_film',
      'batch_running',
      'idempotency_key_reused',
      'request_in_progress',
    ],
    paid: true,
  },
  'POST /api/novelas/:id/stop-filming': {
    summary:
      'Lets the scene the crew is at, or that is being filmed, finish and calls off those that wait. Their money is released.',
    status: 200,
    params: idParams,
    answer: success(z.object({ cancelled: z.number().int(), stillFilming: z.number().int() })),
    errors: ['not_found'],
  },
} as const satisfies Record<string, Endpoint>;
