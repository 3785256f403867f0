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
 * Holds money for something accepted in the same transaction. Locks the novela and the studio's settings first, so
 * that no two requests can pass a cap together. Simulated amounts are measured against the caps only among
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
  for (const simulated of [false, true]) {
    const needed = holds
      .filter((hold) => hold.simulated === simulated)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (needed === 0) continue;
    for (const use of await readUse(tx, place.novelaId, caps, simulated, now)) checkCap(use, needed);
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
 * NO KEY UPDATE serialises everybody who reserves without blocking rows that merely refer to the novela.
 * Always novela first, settings second: two reservations can then never wait for each other.
 */
async function lockCaps(tx: Transaction, novelaId: string | null): Promise<Caps> {
  const [novela] =
    novelaId === null
      ? []
      : await tx
          .select({ cap: novelas.cap })
          .from(novelas)
          .where(eq(novelas.id, novelaId))
          .for('no key update');
  const [settings] = await tx
    .select({ cap: studioSettings.monthlyCap })
    .from(studioSettings)
    .where(eq(studioSettings.id, 1))
    .for('no key update');
  if (!settings) throw new Error('The row of studio_settings is missing.');
  return { novela: novela?.cap ?? null, month: settings.cap };
}

async function readUse(
  tx: Transaction,
  novelaId: string | null,
  caps: Caps,
  simulated: boolean,
  now: Date,
): Promise<CapUse[]> {
  const ofNovela = sql`FILTER (WHERE ${ledgerEntries.novelaId} = ${novelaId})`;
  const [sums] = await tx
    .select({
      novelaSpent: sql<string>`coalesce(sum(${ledgerEntries.spent}) ${ofNovela}, 0)`,
      novelaHeld: sql<string>`coalesce(sum(${ledgerEntries.held}) ${ofNovela}, 0)`,
      monthSpent: sql<string>`coalesce(sum(${ledgerEntries.spent}) FILTER (WHERE ${ledgerEntries.createdAt} >= ${startOfMonth(now).toISOString()}::timestamptz), 0)`,
      held: sql<string>`coalesce(sum(${ledgerEntries.held}), 0)`,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.simulated, simulated));
  const micros = (value: string | undefined) => usdToMicros(Number(value ?? 0));
  return [
    {
      scope: 'novela',
      novelaId,
      cap: caps.novela,
      spent: micros(sums?.novelaSpent),
      held: micros(sums?.novelaHeld),
    },
    {
      scope: 'month',
      novelaId: null,
      cap: caps.month,
      spent: micros(sums?.monthSpent),
      held: micros(sums?.held),
    },
  ];
}
