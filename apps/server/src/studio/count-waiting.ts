import type { ErrorCode } from '@novela/contract/error-codes';
import { sql } from 'drizzle-orm';
import type { Database } from '../platform/database/database.ts';

/** How many takes in motion wait for what, by the code of what holds them up. All processes see the same. */
export async function countWaiting(db: Database): Promise<ReadonlyMap<ErrorCode, number>> {
  const { rows } = await db.execute<{ code: ErrorCode; takes: number }>(sql`
    SELECT error->>'code' AS code, count(*)::int AS takes
    FROM video_takes
    WHERE state IN ('queued', 'writing', 'checking', 'ready', 'verifying') AND error IS NOT NULL
    GROUP BY 1`);
  return new Map(rows.map(({ code, takes }) => [code, takes]));
}
