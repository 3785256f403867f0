import { writingEstimate } from '@novela/contract/pricing';
import { reserve } from '../money/reserve.ts';
import type { Transaction } from '../platform/database/database.ts';
import type { DraftDeps } from './draft-deps.ts';

/** Where the money of a draft belongs: to the novela it will become. */
export const placeOf = ({ id, novelaId }: { readonly id: string; readonly novelaId: string }) => ({
  novelaId,
  videoId: null,
  takeId: null,
  conversationId: id,
});

/** Holds what drafting usually costs. Throws AppError `budget_exceeded`. */
export async function holdWriting(
  tx: Transaction,
  deps: Pick<DraftDeps, 'simulated' | 'now'>,
  draft: { readonly id: string; readonly novelaId: string },
  round: number,
): Promise<void> {
  const hold = {
    purpose: 'writing' as const,
    amount: writingEstimate.draft,
    reference: `draft:${draft.id}:${round}`,
    simulated: deps.simulated.languageModel,
  };
  await reserve(tx, placeOf(draft), [hold], deps.now());
}
