import type { Micros } from '@novela/contract/money';
import { ledgerEntries } from '@novela/database/schema/money';
import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';

const { conversationId, purpose, spent } = ledgerEntries;

/** What the answers of one conversation have cost so far, simulated ones like real ones. */
export async function sumWriting(db: Executor, conversation: string): Promise<Micros> {
  const [sum] = await db
    .select({ spent: sql`coalesce(sum(${spent}), 0)`.mapWith(spent) })
    .from(ledgerEntries)
    .where(and(eq(conversationId, conversation), eq(purpose, 'writing')));
  return sum?.spent ?? 0;
}
