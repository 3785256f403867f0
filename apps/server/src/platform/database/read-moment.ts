import { sql } from 'drizzle-orm';
import type { Executor } from './database.ts';

/**
 * The moment of the database, as a number that grows with every commit. Whatever is read after it is at least as new,
 * so of two readings told out of order the one with the smaller moment is the older one, whichever process made them.
 */
export async function readMoment(db: Executor): Promise<number> {
  // A commit either raises the first transaction not yet seen or ends one of those still running before it.
  const { rows } = await db.execute<{ moment: number }>(sql`
    SELECT (pg_snapshot_xmax(seen)::text::numeric * 100000
      - (SELECT count(*) FROM pg_snapshot_xip(seen)))::float8 AS moment
    FROM (SELECT pg_current_snapshot() AS seen) AS now`);
  const [row] = rows;
  if (!row) throw new Error('The database did not say its moment.');
  return row.moment;
}
