import { z } from 'zod';
import { type Endpoint, success } from './endpoint.ts';
import { id } from './text.ts';
import { novelaVideo } from './videos.ts';

const takeParams = z.object({ id, takeId: id });

/** What a person decides where the studio must not: a film that may have been ordered, and one that does not come. */
export const doubtEndpoints = {
  'POST /api/videos/:id/takes/:takeId/settle-doubt': {
    summary:
      'Ends a submission nobody knows about: it was filmed (the money is spent) or it was not (it is released).',
    status: 200,
    params: takeParams,
    body: z.strictObject({
      filmed: z.boolean(),
      /** The provider's job id, if the person found one: the film is then adopted. */
      providerJobId: z.string().trim().min(1).max(255).optional(),
    }),
    answer: success(novelaVideo),
    errors: ['not_found', 'nothing_in_doubt'],
  },
  'POST /api/videos/:id/takes/:takeId/look-again': {
    summary: 'Asks the provider once more about a take in doubt or stuck. Free.',
    status: 200,
    params: takeParams,
    answer: success(novelaVideo),
    errors: ['not_found', 'nothing_in_doubt', 'provider_unavailable'],
  },
  'POST /api/videos/:id/takes/:takeId/keep-waiting': {
    summary: 'Gives a stuck take as much time again. Free.',
    status: 200,
    params: takeParams,
    answer: success(novelaVideo),
    errors: ['not_found', 'nothing_in_doubt'],
  },
  'POST /api/videos/:id/takes/:takeId/give-up': {
    summary:
      'Stops waiting for a stuck take. Its price counts as spent; should the film come later, it is kept as a take.',
    status: 200,
    params: takeParams,
    answer: success(novelaVideo),
    errors: ['not_found', 'nothing_in_doubt'],
  },
} as const satisfies Record<string, Endpoint>;
