import { sql } from 'drizzle-orm';
import { novelaScope } from '../money/scopes.ts';
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
        coalesce((SELECT t.video + t.writing FROM ledger_totals t WHERE t.scope = ${novelaScope(novelaId)}), 0)
          AS spent
    ) counted
    WHERE novelas.id = ${novelaId}`);
}
