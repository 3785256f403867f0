import { isVideoModelId, type VideoModelId } from '@novela/contract/models';
import { sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';

/** Seconds from submission to finished film, of the newest finished takes. */
export interface RenderTimes {
  readonly p50: number;
  readonly p90: number;
  readonly samples: number;
}

/** Measured times of one kind of service: simulated films say nothing about real ones. */
export type MeasuredTimes = ReadonlyMap<VideoModelId, RenderTimes>;

const fewestSamples = 5;
const newest = 50;

/** Measures how long each model really takes. Models with fewer than five finished takes are left out. */
export async function measureRenderTimes(db: Executor, simulated: boolean): Promise<MeasuredTimes> {
  const { rows } = await db.execute<{ model_id: string; p50: number; p90: number; samples: number }>(sql`
    SELECT model.id AS model_id, count(*)::int AS samples,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY recent.seconds)::float8 AS p50,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY recent.seconds)::float8 AS p90
    FROM unnest(ARRAY['wan-2.5-t2v', 'wan-2.5-t2v-fast', 'veo-3.1', 'veo-3.1-fast']) AS model (id)
    CROSS JOIN LATERAL (
      SELECT extract(epoch FROM completed_at - submitted_at) AS seconds
      FROM video_takes
      WHERE model_id = model.id AND state = 'completed' AND simulated = ${simulated} AND submitted_at IS NOT NULL
        -- A film that came hours later says how long an outage was, not how long filming takes.
        AND completed_at - submitted_at < interval '2 hours'
      ORDER BY completed_at DESC
      LIMIT ${newest}
    ) AS recent
    GROUP BY model.id
    HAVING count(*) >= ${fewestSamples}`);
  const times = new Map<VideoModelId, RenderTimes>();
  for (const { model_id, ...measured } of rows) {
    if (isVideoModelId(model_id)) times.set(model_id, measured);
  }
  return times;
}
