import type { InputOf } from '@novela/contract/endpoints';
import type { Fix } from '@novela/contract/problem';

type Regenerate = InputOf<'POST /api/novelas/:id/videos/:videoId/regenerate', 'body'>;

const wanted = ['modifications', 'modelOverride', 'parametersOverride'] as const;

/** The new take a priced fix asks for; the price on its ticket is the approval. Pure. */
export const takeFromFix = (fix: Fix): Regenerate => {
  const kept = wanted.flatMap((name) => (name in fix.payload ? [[name, fix.payload[name]]] : []));
  // The server made the payload from the same contract and parses it again when it comes back.
  return {
    ...(Object.fromEntries(kept) as Regenerate),
    ...(fix.cost === null ? {} : { approvedCost: fix.cost }),
  };
};
