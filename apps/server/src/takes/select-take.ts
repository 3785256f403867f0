import type { NovelaVideo } from '@novela/contract/videos';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { mirrorVideo } from './mirror-video.ts';
import { type PublishDeps, publishVideo } from './publish-changes.ts';
import { readVideo } from './read-videos.ts';

/**
 * Puts a finished take into the episode.
 * @throws AppError `not_found`, `nothing_to_film` when the take has no film
 */
export async function selectTake(deps: PublishDeps, videoId: string, takeId: string): Promise<NovelaVideo> {
  await readVideo(deps, videoId);
  await inTransaction(deps.db, async (tx) => {
    await tx
      .select({ id: novelaVideos.id })
      .from(novelaVideos)
      .where(eq(novelaVideos.id, videoId))
      .for('no key update');
    const [take] = await tx
      .select()
      .from(videoTakes)
      .where(and(eq(videoTakes.id, takeId), eq(videoTakes.videoId, videoId)));
    if (!take) throw new AppError('not_found', 'This scene has no such take.');
    if (take.state !== 'completed') {
      throw new AppError('nothing_to_film', 'This take has no film to put into the episode.');
    }
    const thumbnailUrl = take.thumbnailKey === null ? null : deps.storage.urlFor(take.thumbnailKey);
    await mirrorVideo(tx, videoId, { selectedTakeId: takeId, thumbnailUrl });
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  return video;
}
