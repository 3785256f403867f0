import { type Micros, usdToMicros } from '@novela/contract/money';
import { ledgerEntries, studioSettings } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';
import { type CapUse, checkCap } from './check-cap.ts';
import { startOfMonth } from './start-of-month.ts';

/** Whose money it is and what it is for. */
export interface MoneyPlace {
  readonly novelaId: string | null;
  readonly videoId: string | null;
  readonly takeId: string | null;
  readonly conversationId: string;
}

/** One amount to be held. The reference names it for good: the same one is held once. */
export interface Hold {
  readonly purpose: 'video' | 'writing';
  readonly amount: Micros;
  readonly reference: string;
  readonly simulated: boolean;
}

/**
 * Holds money for something accepted in the same transaction, whose caller has locked the novela. Locks the studio's
 * settings, so that no two requests can pass a cap together. Simulated amounts are measured against the caps only among
 * themselves.
 * @throws AppError `budget_exceeded`; nothing is held then
 */
export async function reserve(
  tx: Transaction,
  place: MoneyPlace,
  holds: readonly Hold[],
  now: Date,
): Promise<void> {
  const caps = await lockCaps(tx, place.novelaId);
  for (const [simulated, uses] of await readUse(tx, place.novelaId, caps, now)) {
    const needed = holds
      .filter((hold) => hold.simulated === simulated)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (needed > 0) for (const use of uses) checkCap(use, needed);
  }
  const rows = holds.map(({ amount, ...hold }) => ({
    id: uuidv7(),
    ...place,
    ...hold,
    kind: 'reserve' as const,
    held: amount,
  }));
  if (rows.length > 0) await tx.insert(ledgerEntries).values(rows);
}

interface Caps {
  readonly novela: Micros | null;
  readonly month: Micros;
}

/**
 * Everybody who reserves waits here for everybody else: whoever comes next sees what was held before. The novela is
 * locked by the caller already, so its cap cannot change meanwhile. NO KEY UPDATE lets rows refer to it all the same.
 */
async function lockCaps(tx: Transaction, novelaId: string | null): Promise<Caps> {
  const [caps] = await tx
    .select({ month: studioSettings.monthlyCap, novela: novelas.cap })
    .from(studioSettings)
    .leftJoin(novelas, sql`${novelas.id} = ${novelaId}::text`)
    .where(eq(studioSettings.id, 1))
    .for('no key update', { of: studioSettings });
  if (!caps) throw new Error('The row of studio_settings is missing.');
  return caps;
}

const micros = (usd: string | undefined): Micros => usdToMicros(Number(usd ?? 0));

/** What counts against the caps now, real and simulated money apart. */
async function readUse(
  tx: Transaction,
  novelaId: string | null,
  caps: Caps,
  now: Date,
): Promise<[boolean, CapUse[]][]> {
  const ofNovela = sql`FILTER (WHERE ${ledgerEntries.novelaId} = ${novelaId})`;
  const ofMonth = sql`FILTER (WHERE ${ledgerEntries.createdAt} >= ${startOfMonth(now).toISOString()}::timestamptz)`;
  const sums = await tx
    .select({
      simulated: ledgerEntries.simulated,
      novelaSpent: sql<string>`coalesce(sum(${ledgerEntries.spent}) ${ofNovela}, 0)`,
      novelaHeld: sql<string>`coalesce(sum(${ledgerEntries.held}) ${ofNovela}, 0)`,
      monthSpent: sql<string>`coalesce(sum(${ledgerEntries.spent}) ${ofMonth}, 0)`,
      held: sql<string>`coalesce(sum(${ledgerEntries.held}), 0)`,
    })
    .from(ledgerEntries)
    .groupBy(ledgerEntries.simulated);
  return [false, true].map((simulated) => {
    const sum = sums.find((row) => row.simulated === simulated);
    const novela = { spent: micros(sum?.novelaSpent), held: micros(sum?.novelaHeld) };
    const month = { spent: micros(sum?.monthSpent), held: micros(sum?.held) };
    return [
      simulated,
      [
        { scope: 'novela', novelaId, cap: caps.novela, ...novela },
        { scope: 'month', novelaId: null, cap: caps.month, ...month },
      ],
    ];
  });
}
