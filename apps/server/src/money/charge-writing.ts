import { priceTokens, type TokenUsage } from '@novela/contract/pricing';
import { ledgerEntries } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../platform/database/database.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import type { MoneyPlace } from './reserve.ts';
import { novelaScope } from './scopes.ts';

/**
 * Books what one answer of the language model cost and counts it into its novela. `reference` is the service's own id
 * of the answer: the same answer is booked once. An answer may come when its take is over already, so the novela
 * cannot wait for the take's next step to be counted again.
 */
export async function chargeWriting(
  db: Database,
  place: MoneyPlace,
  usage: TokenUsage,
  reference: string,
  simulated: boolean,
): Promise<void> {
  const { novelaId } = place;
  const spent = priceTokens(usage);
  await inTransaction(db, async (tx) => {
    // Novela first, ledger second: the order in which everybody locks.
    if (novelaId !== null) {
      await tx.select({ id: novelas.id }).from(novelas).where(eq(novelas.id, novelaId)).for('no key update');
    }
    await tx
      .insert(ledgerEntries)
      .values({ id: uuidv7(), ...place, purpose: 'writing', kind: 'charge', spent, simulated, reference })
      .onConflictDoNothing();
    if (novelaId === null || simulated) return;
    await tx.execute(sql`
      UPDATE novelas SET total_cost = total.video + total.writing
      FROM ledger_totals total
      WHERE novelas.id = ${novelaId} AND total.scope = ${novelaScope(novelaId)}`);
  });
}
