import { sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';

/**
 * Counts a novela again: finished scenes, money really spent, and whether everything planned is filmed. What
 * simulators would have charged is not money spent.
 */
export async function refreshNovela(tx: Transaction, novelaId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE novelas SET
      created_videos = counted.films,
      total_cost = counted.spent,
      status = CASE
        WHEN novelas.status = 'in_progress'
          AND counted.films >= novelas.target_episodes * novelas.scenes_per_episode THEN 'completed'
        ELSE novelas.status
      END
    FROM (
      SELECT
        (SELECT count(*) FROM novela_videos v WHERE v.novela_id = ${novelaId} AND v.selected_take_id IS NOT NULL)
          AS films,
        (SELECT coalesce(sum(e.spent), 0) FROM ledger_entries e
          WHERE e.novela_id = ${novelaId} AND NOT e.simulated) AS spent
    ) counted
    WHERE novelas.id = ${novelaId}`);
}
