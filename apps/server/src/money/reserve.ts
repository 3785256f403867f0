import type { Micros } from '@novela/contract/money';
import { ledgerEntries, studioSettings } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';
import { type CapUse, checkCap } from './check-cap.ts';
import { emptyLedger, type LedgerSums, sumMonth, sumNovela } from './sum-ledger.ts';

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

/** What one thing of several needs, with the place it belongs to. All places are of one novela. */
export interface PlacedHolds {
  readonly place: MoneyPlace;
  readonly holds: readonly Hold[];
}

/**
 * Holds money for something accepted in the same transaction, whose caller has locked the novela. Locks the studio's
 * settings, so that no two requests can pass a cap together. Simulated amounts are measured against the caps only among
 * themselves.
 * @throws AppError `budget_exceeded`; nothing is held then
 */
export const reserve = (
  tx: Transaction,
  place: MoneyPlace,
  holds: readonly Hold[],
  now: Date,
): Promise<void> => reserveAll(tx, place.novelaId, [{ place, holds }], now);

/**
 * The same for several things at once: all of them are held, or none is.
 * @throws AppError `budget_exceeded`; when several were asked for it says how many of them, in this order, would fit
 */
export async function reserveAll(
  tx: Transaction,
  novelaId: string | null,
  wanted: readonly PlacedHolds[],
  now: Date,
): Promise<void> {
  const caps = await lockCaps(tx, novelaId);
  for (const [simulated, uses] of await readUse(tx, novelaId, caps, now)) {
    const needs = wanted.map(({ holds }) => sumOf(holds, simulated));
    for (const use of uses) checkCap(use, needs);
  }
  const rows = wanted.flatMap(({ place, holds }) =>
    holds.map(({ amount, ...hold }) => ({
      id: uuidv7(),
      ...place,
      ...hold,
      kind: 'reserve' as const,
      held: amount,
    })),
  );
  if (rows.length > 0) await tx.insert(ledgerEntries).values(rows);
}

const sumOf = (holds: readonly Hold[], simulated: boolean): Micros =>
  holds.filter((hold) => hold.simulated === simulated).reduce((sum, { amount }) => sum + amount, 0);

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

/** What counts against the caps now, real and simulated money apart. */
async function readUse(
  tx: Transaction,
  novelaId: string | null,
  caps: Caps,
  now: Date,
): Promise<[boolean, CapUse[]][]> {
  const novela = novelaId === null ? emptyLedger : await sumNovela(tx, novelaId);
  const month = await sumMonth(tx, now);
  return [false, true].map((simulated) => [
    simulated,
    [
      { scope: 'novela', novelaId, cap: caps.novela, ...countOf(novela, simulated) },
      { scope: 'month', novelaId: null, cap: caps.month, ...countOf(month, simulated) },
    ],
  ]);
}

const countOf = (sums: LedgerSums, simulated: boolean): { spent: Micros; held: Micros } =>
  simulated
    ? { spent: sums.simulatedSpent, held: sums.simulatedHeld }
    : { spent: sums.video + sums.writing, held: sums.held };
