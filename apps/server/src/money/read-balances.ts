import { microsToUsd } from '@novela/contract/money';
import type { NovelaMoney, StudioMoney } from '@novela/contract/spending';
import { studioSettings } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, inArray } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { leftUnder } from './check-cap.ts';
import { startOfMonth } from './months.ts';
import { emptyLedger, type LedgerSums, sumMonth, sumNovelas } from './sum-ledger.ts';

/** Money of many novelas in two queries. Every id that exists is in the answer, also when nothing was spent. */
export async function readBalances(
  db: Executor,
  novelaIds: readonly string[],
): Promise<Map<string, NovelaMoney>> {
  if (novelaIds.length === 0) return new Map();
  const caps = await db
    .select({ id: novelas.id, cap: novelas.cap })
    .from(novelas)
    .where(inArray(novelas.id, [...novelaIds]));
  const sums = await sumNovelas(db, novelaIds);
  return new Map(caps.map(({ id, cap }) => [id, present(sums.get(id) ?? emptyLedger, cap)]));
}

/** Money of the whole studio this calendar month (UTC). Money held counts whenever it was held. */
export async function readMonth(db: Executor, now: Date): Promise<StudioMoney> {
  const [settings] = await db
    .select({ cap: studioSettings.monthlyCap })
    .from(studioSettings)
    .where(eq(studioSettings.id, 1));
  if (!settings) throw new Error('The row of studio_settings is missing.');
  const money = present(await sumMonth(db, now), settings.cap);
  return {
    ...money,
    cap: microsToUsd(settings.cap),
    left: money.left ?? 0,
    since: startOfMonth(now).toISOString().slice(0, 10),
  };
}

const present = (sums: LedgerSums, cap: number | null): NovelaMoney => {
  const { video, writing, held, simulatedSpent } = sums;
  const spent = video + writing;
  const left = leftUnder({ cap, spent, held });
  return {
    spent: microsToUsd(spent),
    held: microsToUsd(held),
    cap: cap === null ? null : microsToUsd(cap),
    left: left === null ? null : microsToUsd(left),
    video: microsToUsd(video),
    writing: microsToUsd(writing),
    simulated: microsToUsd(simulatedSpent),
  };
};
