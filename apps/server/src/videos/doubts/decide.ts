import type { NovelaVideo } from '@novela/contract/videos';
import { videoTakes } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/database/database.ts';
import { inTransaction } from '../../platform/database/in-transaction.ts';
import { AppError } from '../../platform/error/app-error.ts';
import { publishMoney, publishVideo } from '../../takes/publish-changes.ts';
import { readVideo } from '../../takes/read-videos.ts';
import type { TakeRow } from '../../takes/take-rows.ts';
import { lockScene } from '../lock-place.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import type { FilmWords } from '../words/film-words.ts';
import { filmWordsIn } from '../words/film-words-in.ts';

export interface TakePlace {
  readonly videoId: string;
  readonly takeId: string;
}

/**
 * Carries out what a person decided about a take, with its scene locked, and tells browsers.
 * @throws AppError `not_found` when the scene has no such take
 */
export async function decide(
  deps: VideoRequestDeps,
  { videoId, takeId }: TakePlace,
  work: (tx: Transaction, take: TakeRow, words: FilmWords) => Promise<void>,
): Promise<NovelaVideo> {
  await inTransaction(deps.db, async (tx) => {
    const { novela } = await lockScene(tx, videoId);
    const [take] = await tx
      .select()
      .from(videoTakes)
      .where(and(eq(videoTakes.id, takeId), eq(videoTakes.videoId, videoId)));
    if (!take) throw new AppError('not_found', 'This scene has no such take.');
    await work(tx, take, filmWordsIn(novela.language));
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  void publishMoney(deps, video.novelaId);
  return video;
}

export const nothingInDoubt = (): AppError =>
  new AppError('nothing_in_doubt', 'Nothing about this take is in doubt any more.');
