import type { StudioFilm } from '@novela/contract/novelas';
import { sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';

/** How much film there is: scenes with a take in their episode, and the seconds of those takes. What is in the bin does not count. */
export async function readFilm(db: Executor): Promise<StudioFilm> {
  const { rows } = await db.execute<{ scenes: number; seconds: number }>(sql`
    SELECT count(*)::int AS scenes, coalesce(sum(take.duration_seconds), 0)::float8 AS seconds
    FROM novelas novela
    JOIN novela_videos scene ON scene.novela_id = novela.id
    JOIN video_takes take ON take.id = scene.selected_take_id
    WHERE novela.deleted_at IS NULL`);
  return rows[0] ?? { scenes: 0, seconds: 0 };
}
