import { isFinal } from '@novela/contract/take-states';
import { novelas } from '@novela/database/schema/novelas';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { stateOf, type TakeRow, type VideoRow } from '../takes/take-rows.ts';

export type NovelaRow = typeof novelas.$inferSelect;

/** The novela, locked until the transaction ends: whoever asks for the same scene waits here. */
export async function lockNovela(tx: Transaction, novelaId: string): Promise<NovelaRow> {
  const [novela] = await tx
    .select()
    .from(novelas)
    .where(and(eq(novelas.id, novelaId), isNull(novelas.deletedAt)))
    .for('no key update');
  if (!novela) throw new AppError('not_found', 'There is no such novela.');
  return novela;
}

/** A scene with its novela and newest take, all locked in the order every writer keeps: novela, scene, take. */
export interface LockedScene {
  readonly novela: NovelaRow;
  readonly video: VideoRow;
  readonly newest: TakeRow | null;
}

/** Throws AppError `not_found`, also when the scene belongs to another novela than the one named. */
export async function lockScene(tx: Transaction, videoId: string, novelaId?: string): Promise<LockedScene> {
  const [place] = await tx
    .select({ novelaId: novelaVideos.novelaId })
    .from(novelaVideos)
    .where(eq(novelaVideos.id, videoId));
  if (!place || (novelaId !== undefined && place.novelaId !== novelaId)) throw noScene();
  const novela = await lockNovela(tx, place.novelaId);
  const [video] = await tx
    .select()
    .from(novelaVideos)
    .where(eq(novelaVideos.id, videoId))
    .for('no key update');
  if (!video) throw noScene();
  const [newest] = await tx
    .select()
    .from(videoTakes)
    .where(and(eq(videoTakes.videoId, videoId), eq(videoTakes.takeNumber, video.takeCount)));
  return { novela, video, newest: newest ?? null };
}

const noScene = (): AppError => new AppError('not_found', 'There is no such scene.');

/** Throws AppError `scene_busy` while the crew writes the scene or a take of it is in motion. */
export function refuseBusy({ video, newest }: Pick<LockedScene, 'video' | 'newest'>): void {
  if (video.draftState === 'writing' || video.draftState === 'checking') {
    throw new AppError('scene_busy', 'The crew is still writing this scene.', {
      retryable: true,
      facts: { videoId: video.id },
    });
  }
  if (newest && !isFinal(stateOf(newest))) {
    throw new AppError('scene_busy', 'A take of this scene is still in motion.', {
      facts: { videoId: video.id, takeId: newest.id },
    });
  }
}
