import { microsToUsd } from '@novela/contract/money';
import { sql } from 'drizzle-orm';
import { sumNovela } from '../money/sum-ledger.ts';
import type { Transaction } from '../platform/database/database.ts';

/**
 * Counts a novela again: finished scenes, money really spent, and whether everything planned is filmed. What
 * simulators would have charged is not money spent.
 */
export async function refreshNovela(tx: Transaction, novelaId: string): Promise<void> {
  const { video, writing } = await sumNovela(tx, novelaId);
  await tx.execute(sql`
    UPDATE novelas SET
      created_videos = counted.films,
      total_cost = ${microsToUsd(video + writing)}::numeric,
      status = CASE
        WHEN novelas.status = 'in_progress'
          AND counted.films >= novelas.target_episodes * novelas.scenes_per_episode THEN 'completed'
        ELSE novelas.status
      END
    FROM (
      SELECT
        (SELECT count(*) FROM novela_videos v WHERE v.novela_id = ${novelaId} AND v.selected_take_id IS NOT NULL)
          AS films
    ) counted
    WHERE novelas.id = ${novelaId}`);
}
