import type { Micros } from '@novela/contract/money';
import { ledgerEntries } from '@novela/database/schema/money';
import { and, desc, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Executor, Transaction } from '../platform/database/database.ts';

/** Which holds are meant: those of one take, or those of one conversation (a draft, a scene that is only written). */
export type HoldsOf = {
  readonly purpose: 'video' | 'writing';
} & ({ readonly takeId: string } | { readonly conversationId: string });

/**
 * Turns what was held into what was spent, in micro-dollars. Repeating it changes nothing.
 * @returns true when a hold was open
 */
export const settle = (tx: Transaction, holds: HoldsOf, actual: Micros): Promise<boolean> =>
  close(tx, holds, 'settle', actual);

/** Gives back what was held. Repeating it changes nothing. Answers true when a hold was open. */
export const release = (tx: Transaction, holds: HoldsOf): Promise<boolean> => close(tx, holds, 'release', 0);

/** Whether what was held was money of a simulator; null when nothing was held. */
export async function wasHeldSimulated(
  db: Executor,
  { purpose, takeId }: { readonly purpose: HoldsOf['purpose']; readonly takeId: string },
): Promise<boolean | null> {
  const { kind, purpose: use, takeId: take, simulated } = ledgerEntries;
  const [hold] = await db
    .select({ simulated })
    .from(ledgerEntries)
    .where(and(eq(kind, 'reserve'), eq(use, purpose), eq(take, takeId)))
    .orderBy(desc(ledgerEntries.createdAt))
    .limit(1);
  return hold?.simulated ?? null;
}

const isOpen = sql`NOT EXISTS (
  SELECT 1 FROM ledger_entries closing
  WHERE closing.reference = ${ledgerEntries.reference} AND closing.kind IN ('settle', 'release'))`;

async function close(
  tx: Transaction,
  holds: HoldsOf,
  kind: 'settle' | 'release',
  actual: Micros,
): Promise<boolean> {
  const ours = and(
    eq(ledgerEntries.kind, 'reserve'),
    eq(ledgerEntries.purpose, holds.purpose),
    'takeId' in holds
      ? eq(ledgerEntries.takeId, holds.takeId)
      : eq(ledgerEntries.conversationId, holds.conversationId),
  );
  // First the lock, then a second look: a parallel closing is finished and visible when the lock is ours.
  await tx.select({ id: ledgerEntries.id }).from(ledgerEntries).where(ours).for('update');
  const open = await tx
    .select()
    .from(ledgerEntries)
    .where(and(ours, isOpen))
    .orderBy(sql`${ledgerEntries.createdAt}, ${ledgerEntries.id}`);
  if (open.length === 0) return false;
  await tx.insert(ledgerEntries).values(
    open.map(({ createdAt: _, ...entry }, index) => ({
      ...entry,
      id: uuidv7(),
      kind,
      held: -entry.held,
      // One bill, however many holds it was covered by.
      spent: index === 0 ? actual : 0,
    })),
  );
  return true;
}
