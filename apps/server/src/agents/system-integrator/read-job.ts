import { videoTakes } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../platform/database/database.ts';
import type { ReadJob } from './call-lambda-api.ts';

/** Reads what the studio last heard about a render, and only of the scene in question. */
export const readJobOf =
  (db: Database) =>
  (videoId: string | null): ReadJob =>
  async (jobId) => {
    if (videoId === null) return null;
    const [take] = await db
      .select({ status: videoTakes.providerStatus, state: videoTakes.state, error: videoTakes.error })
      .from(videoTakes)
      .where(and(eq(videoTakes.providerJobId, jobId), eq(videoTakes.videoId, videoId)))
      .limit(1);
    return take ? { jobId, status: take.status ?? take.state, error: take.error ?? null } : null;
  };
