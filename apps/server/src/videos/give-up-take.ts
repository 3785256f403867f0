import { settle } from '../money/close-holds.ts';
import type { Transaction } from '../platform/database/database.ts';
import type { TakeRow } from '../takes/take-rows.ts';
import { moveTakeIn } from '../takes/take-state.ts';

/**
 * Ends a take nobody knows the fate of, because a person does not want to wait any longer. It may have been filmed
 * and charged, so its money counts as spent.
 */
export async function giveUpTake(tx: Transaction, parked: TakeRow, now: Date): Promise<void> {
  await moveTakeIn(tx, {
    takeId: parked.id,
    to: 'failed',
    set: { completedAt: now, actualCost: parked.estimatedCost },
    alongside: async () => {
      await settle(tx, { purpose: 'video', takeId: parked.id }, parked.estimatedCost);
    },
  });
}
