import { microsToUsd, usdToMicros } from '@novela/contract/money';
import type { NovelaSpending } from '@novela/contract/spending';
import { novelas } from '@novela/database/schema/novelas';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Executor } from '../platform/database/database.ts';
import { snapshot } from '../platform/database/snapshot.ts';
import { AppError } from '../platform/error/app-error.ts';
import { readBalances } from './read-balances.ts';

const usd = (sum: string): number => microsToUsd(usdToMicros(Number(sum)));

/**
 * Where a novela's money went, in USD, by episode, as of one moment: a handful of queries however many scenes it has.
 * What simulators would have charged is not in it. What was written before there were scenes is in the novela's sum
 * alone.
 * @throws AppError `not_found`
 */
export async function readSpending(db: Database, novelaId: string): Promise<NovelaSpending> {
  return await db.transaction(async (tx) => {
    const [novela] = await tx
      .select({ id: novelas.id })
      .from(novelas)
      .where(and(eq(novelas.id, novelaId), isNull(novelas.deletedAt)));
    const money = (await readBalances(tx, [novelaId])).get(novelaId);
    if (!novela || !money) throw new AppError('not_found', 'There is no such novela.');
    const episodes = await readEpisodes(tx, novelaId);
    return { ...money, possiblyCharged: await readPossiblyCharged(tx, novelaId), episodes };
  }, snapshot);
}

async function readEpisodes(db: Executor, novelaId: string): Promise<NovelaSpending['episodes']> {
  const { rows } = await db.execute<{
    episode_number: number;
    video: string;
    writing: string;
    held: string;
    takes: number;
  }>(sql`
    SELECT scene.episode_number, sum(scene.take_count)::int AS takes,
      coalesce(sum(money.video), 0) AS video, coalesce(sum(money.writing), 0) AS writing,
      coalesce(sum(money.held), 0) AS held
    FROM novela_videos scene
    LEFT JOIN (
      SELECT video_id, sum(held) AS held,
        sum(spent) FILTER (WHERE purpose = 'video') AS video,
        sum(spent) FILTER (WHERE purpose = 'writing') AS writing
      FROM ledger_entries
      WHERE novela_id = ${novelaId} AND NOT simulated
      GROUP BY video_id
    ) AS money ON money.video_id = scene.id
    WHERE scene.novela_id = ${novelaId}
    GROUP BY scene.episode_number
    ORDER BY scene.episode_number`);
  return rows.map(({ episode_number, video, writing, held, takes }) => ({
    episodeNumber: episode_number,
    video: usd(video),
    writing: usd(writing),
    held: usd(held),
    takes,
  }));
}

/** Held for orders nobody knows the fate of, and for takes that ended without anybody knowing. */
async function readPossiblyCharged(db: Executor, novelaId: string): Promise<number> {
  const { rows } = await db.execute<{ held: string }>(sql`
    SELECT coalesce(sum(entry.held), 0) AS held
    FROM video_takes take
    JOIN ledger_entries entry ON entry.take_id = take.id AND NOT entry.simulated
    WHERE take.novela_id = ${novelaId} AND take.state IN ('submission_unknown', 'stuck', 'failed', 'refused')`);
  return usd(rows[0]?.held ?? '0');
}
