import { microsToUsd, usdToMicros } from '@novela/contract/money';
import type { NovelaMoney, StudioMoney } from '@novela/contract/spending';
import { ledgerEntries, studioSettings } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { leftUnder } from './check-cap.ts';
import { startOfMonth } from './start-of-month.ts';

interface Sums {
  readonly video: string;
  readonly writing: string;
  readonly held: string;
  readonly simulated: string;
}

const spentOn = (condition: ReturnType<typeof sql>) =>
  sql<string>`coalesce(sum(${ledgerEntries.spent}) FILTER (WHERE ${condition}), 0)`;

const real = sql`NOT ${ledgerEntries.simulated}`;
const held = sql<string>`coalesce(sum(${ledgerEntries.held}) FILTER (WHERE ${real}), 0)`;

/** Money of many novelas in one query. Every id that exists is in the answer, also when nothing was spent. */
export async function readBalances(
  db: Executor,
  novelaIds: readonly string[],
): Promise<Map<string, NovelaMoney>> {
  if (novelaIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: novelas.id,
      cap: novelas.cap,
      video: spentOn(sql`${real} AND ${ledgerEntries.purpose} = 'video'`),
      writing: spentOn(sql`${real} AND ${ledgerEntries.purpose} = 'writing'`),
      held,
      simulated: spentOn(sql`${ledgerEntries.simulated}`),
    })
    .from(novelas)
    .leftJoin(ledgerEntries, eq(ledgerEntries.novelaId, novelas.id))
    .where(inArray(novelas.id, [...novelaIds]))
    .groupBy(novelas.id, novelas.cap);
  return new Map(rows.map((row) => [row.id, present(row, row.cap)]));
}

/** Money of the whole studio this calendar month (UTC). Money held counts whenever it was held. */
export async function readMonth(db: Executor, now: Date): Promise<StudioMoney> {
  const since = startOfMonth(now);
  const thisMonth = sql`${ledgerEntries.createdAt} >= ${since.toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      cap: studioSettings.monthlyCap,
      video: spentOn(sql`${real} AND ${thisMonth} AND ${ledgerEntries.purpose} = 'video'`),
      writing: spentOn(sql`${real} AND ${thisMonth} AND ${ledgerEntries.purpose} = 'writing'`),
      held,
      simulated: spentOn(sql`${ledgerEntries.simulated} AND ${thisMonth}`),
    })
    .from(studioSettings)
    .leftJoin(ledgerEntries, sql`true`)
    .where(eq(studioSettings.id, 1))
    .groupBy(studioSettings.monthlyCap);
  if (!row) throw new Error('The row of studio_settings is missing.');
  const money = present(row, row.cap);
  return {
    ...money,
    cap: microsToUsd(row.cap),
    left: money.left ?? 0,
    since: since.toISOString().slice(0, 10),
  };
}

const present = (sums: Sums, cap: number | null): NovelaMoney => {
  const [video, writing, heldNow] = [sums.video, sums.writing, sums.held].map((usd) =>
    usdToMicros(Number(usd)),
  ) as [number, number, number];
  const spent = video + writing;
  const left = leftUnder({ cap, spent, held: heldNow });
  return {
    spent: microsToUsd(spent),
    held: microsToUsd(heldNow),
    cap: cap === null ? null : microsToUsd(cap),
    left: left === null ? null : microsToUsd(left),
    video: microsToUsd(video),
    writing: microsToUsd(writing),
    simulated: Number(sums.simulated),
  };
};
