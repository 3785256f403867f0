import { sql } from 'drizzle-orm';
import type { Database } from '../platform/database/database.ts';

/** Seconds from submission to finished film, as this studio has seen them. */
export interface MeasuredTime {
  readonly p50: number;
  readonly p90: number;
  readonly samples: number;
}

const newest = 50;
const enough = 5;

/**
 * Measures how long each model took for its fifty newest finished takes; a model with fewer than five is left out.
 * Simulated and real renders are never mixed.
 */
export async function measureRenders(
  db: Database,
  simulated: boolean,
): Promise<ReadonlyMap<string, MeasuredTime>> {
  const { rows } = await db.execute<{ model_id: string; p50: number; p90: number; samples: number }>(sql`
    SELECT model_id, count(*)::int AS samples,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::numeric, 1)::float AS p50,
      round(percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)::numeric, 1)::float AS p90
    FROM (
      SELECT model_id, extract(epoch FROM completed_at - submitted_at) AS seconds,
        row_number() OVER (PARTITION BY model_id ORDER BY completed_at DESC) AS age
      FROM video_takes
      WHERE state = 'completed' AND submitted_at IS NOT NULL AND simulated = ${simulated}
    ) AS finished
    WHERE age <= ${newest}
    GROUP BY model_id
    HAVING count(*) >= ${enough}`);
  return new Map(rows.map(({ model_id, p50, p90, samples }) => [model_id, { p50, p90, samples }]));
}
