import { videoModels } from '@novela/contract/models';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../../platform/database/database.ts';
import type { VideoProvider } from '../../platform/video-provider/video-provider.ts';
import { readSettings, type TakeRow } from '../../takes/take-rows.ts';

interface FindDeps {
  readonly db: Database;
  readonly provider: Pick<VideoProvider, 'id' | 'userId'>;
  readonly log: Logger;
}

// The gateway's clock is not ours, and it goes on working for half a minute after it stopped answering.
const secondsBefore = 60;
const secondsAfter = 180;

const known = new WeakMap<Database, Promise<boolean>>();

/** Whether the gateway's own table of jobs lies in our database. Looked up once for each connection pool. */
export function hasJobTable(db: Database): Promise<boolean> {
  const before = known.get(db);
  if (before) return before;
  const asked = db
    .execute<{ there: boolean }>(sql`SELECT to_regclass('replicate.jobs') IS NOT NULL AS there`)
    .then(({ rows }) => rows[0]?.there === true);
  known.set(db, asked);
  // An answer that never came is asked for again.
  asked.catch(() => known.delete(db));
  return asked;
}

/**
 * Looks for the job of an order nobody answered in `replicate.jobs`, where the gateway's schema keeps one row a job
 * (`job_id, user_id, model_id, prompt, created_at`): same user, same model, same prompt, made in the minutes after the
 * order. Reads only.
 * @returns the job's id, or null unless exactly one job fits that no other take has
 */
export async function findOrder({ db, provider, log }: FindDeps, take: TakeRow): Promise<string | null> {
  if (take.attemptedAt === null || provider.userId === undefined) return null;
  const { modelId } = readSettings(take);
  const at = take.attemptedAt.toISOString();
  try {
    if (!(await hasJobTable(db))) return null;
    const { rows } = await db.execute<{ job_id: string }>(sql`
      SELECT job.job_id::text AS job_id
      FROM replicate.jobs AS job
      WHERE job.user_id = ${provider.userId}
        AND job.model_id IN (${modelId}, ${videoModels[modelId].replicateName})
        AND job.prompt = ${take.prompt}
        AND job.created_at BETWEEN ${at}::timestamptz - make_interval(secs => ${secondsBefore})
          AND ${at}::timestamptz + make_interval(secs => ${secondsAfter})
        AND NOT EXISTS (SELECT 1 FROM video_takes WHERE video_takes.provider_job_id = job.job_id)
      LIMIT 2`);
    return rows.length === 1 ? (rows[0]?.job_id ?? null) : null;
  } catch (err) {
    log.warn({ err, takeId: take.id }, 'the table of jobs could not be read');
    return null;
  }
}
