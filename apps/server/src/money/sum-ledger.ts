import type { Micros } from '@novela/contract/money';
import { ledgerEntries } from '@novela/database/schema/money';
import { and, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { startOfMonth, startOfNextMonth } from './months.ts';

/** What ledger entries add up to, in micro-dollars. What simulators would have charged is counted apart. */
export interface LedgerSums {
  readonly video: Micros;
  readonly writing: Micros;
  readonly held: Micros;
  readonly simulatedSpent: Micros;
  readonly simulatedHeld: Micros;
}

export const emptyLedger: LedgerSums = { video: 0, writing: 0, held: 0, simulatedSpent: 0, simulatedHeld: 0 };

const { novelaId, purpose, simulated, held, spent, createdAt } = ledgerEntries;

const total = (amount: typeof spent | typeof held, counted: SQL) =>
  sql`coalesce(sum(${amount}) FILTER (WHERE ${counted}), 0)`.mapWith(amount);

const spentSums = {
  video: total(spent, sql`NOT ${simulated} AND ${purpose} = 'video'`).as('video'),
  writing: total(spent, sql`NOT ${simulated} AND ${purpose} <> 'video'`).as('writing'),
  simulatedSpent: total(spent, sql`${simulated}`).as('simulated_spent'),
};
const heldSums = {
  held: total(held, sql`NOT ${simulated}`).as('held_sum'),
  simulatedHeld: total(held, sql`${simulated}`).as('simulated_held'),
};

/** The sums of many novelas in one query. A novela without entries is not in the answer. */
export async function sumNovelas(
  db: Executor,
  novelaIds: readonly string[],
): Promise<Map<string, LedgerSums>> {
  const rows = await db
    .select({ novelaId, ...spentSums, ...heldSums })
    .from(ledgerEntries)
    .where(inArray(novelaId, [...novelaIds]))
    .groupBy(novelaId);
  return new Map(rows.map(({ novelaId, ...sums }) => [novelaId ?? '', sums]));
}

/** The sums of one novela; all zero when nothing was entered. */
export const sumNovela = async (db: Executor, id: string): Promise<LedgerSums> =>
  (await sumNovelas(db, [id])).get(id) ?? emptyLedger;

/**
 * What was spent in the calendar month (UTC) of this instant, and all that is held, whenever it was held. One statement,
 * so that money which is being settled meanwhile is counted as held or as spent, and never as neither.
 */
export async function sumMonth(db: Executor, now: Date): Promise<LedgerSums> {
  const inMonth = and(gte(createdAt, startOfMonth(now)), lt(createdAt, startOfNextMonth(now)));
  const ofMonth = db.select(spentSums).from(ledgerEntries).where(inMonth).as('of_month');
  const open = db.select(heldSums).from(ledgerEntries).where(ne(held, 0)).as('open_holds');
  const [sums] = await db.select().from(ofMonth).crossJoin(open);
  return { ...emptyLedger, ...sums?.of_month, ...sums?.open_holds };
}
