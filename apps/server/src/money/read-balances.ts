import { microsToUsd } from '@novela/contract/money';
import type { NovelaMoney, StudioMoney } from '@novela/contract/spending';
import { ledgerTotals, studioSettings } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { leftUnder } from './check-cap.ts';
import { monthScope, studioScope } from './scopes.ts';
import { startOfMonth } from './start-of-month.ts';

type Sums = Pick<typeof ledgerTotals.$inferSelect, 'video' | 'writing' | 'held' | 'simulatedSpent'>;

/** Money of many novelas in one query. Every id that exists is in the answer, also when nothing was spent. */
export async function readBalances(
  db: Executor,
  novelaIds: readonly string[],
): Promise<Map<string, NovelaMoney>> {
  if (novelaIds.length === 0) return new Map();
  const rows = await db
    .select({ id: novelas.id, cap: novelas.cap, total: ledgerTotals })
    .from(novelas)
    .leftJoin(ledgerTotals, sql`${ledgerTotals.scope} = 'novela:' || ${novelas.id}`)
    .where(inArray(novelas.id, [...novelaIds]));
  return new Map(rows.map(({ id, cap, total }) => [id, present(total ?? nothing, cap)]));
}

/** Money of the whole studio this calendar month (UTC). Money held counts whenever it was held. */
export async function readMonth(db: Executor, now: Date): Promise<StudioMoney> {
  const [rows, [settings]] = await Promise.all([
    db
      .select()
      .from(ledgerTotals)
      .where(inArray(ledgerTotals.scope, [monthScope(now), studioScope])),
    db.select({ cap: studioSettings.monthlyCap }).from(studioSettings).where(eq(studioSettings.id, 1)),
  ]);
  if (!settings) throw new Error('The row of studio_settings is missing.');
  const total = (scope: string): Sums => rows.find((row) => row.scope === scope) ?? nothing;
  const money = present({ ...total(monthScope(now)), held: total(studioScope).held }, settings.cap);
  return {
    ...money,
    cap: microsToUsd(settings.cap),
    left: money.left ?? 0,
    since: startOfMonth(now).toISOString().slice(0, 10),
  };
}

const nothing: Sums = { video: 0, writing: 0, held: 0, simulatedSpent: 0 };

const present = ({ video, writing, held, simulatedSpent }: Sums, cap: number | null): NovelaMoney => {
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
