import { priceTokens, type TokenUsage } from '@novela/contract/pricing';
import { ledgerEntries } from '@novela/database/schema/money';
import { v7 as uuidv7 } from 'uuid';
import type { Executor } from '../platform/database/database.ts';
import type { MoneyPlace } from './reserve.ts';

/**
 * Books what one answer of the language model cost. `reference` is the service's own id of the answer: the same
 * answer is booked once.
 */
export async function chargeWriting(
  db: Executor,
  place: MoneyPlace,
  usage: TokenUsage,
  reference: string,
  simulated: boolean,
): Promise<void> {
  await db
    .insert(ledgerEntries)
    .values({
      id: uuidv7(),
      ...place,
      purpose: 'writing',
      kind: 'charge',
      spent: priceTokens(usage),
      simulated,
      reference,
    })
    .onConflictDoNothing();
}
