import { isCancellable, isFinal, type TakeState } from '@novela/contract/take-states';
import type { NovelaVideo, TakeError } from '@novela/contract/videos';
import { release } from '../money/close-holds.ts';
import type { Transaction } from '../platform/database/database.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { readVideo } from '../takes/read-videos.ts';
import { stateOf, type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTakeIn } from '../takes/take-state.ts';
import { refuseDoubt } from './doubts/refuse-doubt.ts';
import { lockScene } from './lock-place.ts';
import type { VideoRequestDeps } from './video-deps.ts';

const calledOff: TakeError = {
  code: 'cancelled',
  message: 'You called this take off. Nothing was filmed or charged.',
  raw: null,
  charged: false,
  retryable: true,
  fixes: [],
};

/**
 * Calls off the take in progress while nothing was sent to the provider, and gives back what was held for it. A take
 * nobody knows the fate of is not called off: the refusal carries what can be decided about it.
 * @throws AppError `not_found`, `not_cancellable`
 */
export async function cancelTake(deps: VideoRequestDeps, videoId: string): Promise<NovelaVideo> {
  await inTransaction(deps.db, async (tx) => {
    const scene = await lockScene(tx, videoId);
    refuseDoubt(scene, 'not_cancellable');
    const { newest } = scene;
    const state = newest === null ? null : stateOf(newest);
    if (!newest || !state || !isCancellable(state)) throw new AppError('not_cancellable', sayWhy(state));
    await callOff(tx, deps, newest);
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  void publishMoney(deps, video.novelaId);
  return video;
}

/**
 * Ends a take nothing was sent for and gives its money back.
 * @throws AppError `not_cancellable` when it was sent in the moment before the scene was locked
 */
export async function callOff(
  tx: Transaction,
  { queue, now }: Pick<VideoRequestDeps, 'queue' | 'now'>,
  { id: takeId }: Pick<TakeRow, 'id'>,
): Promise<void> {
  const moved = await moveTakeIn(tx, queue, {
    takeId,
    to: 'cancelled',
    set: { completedAt: now(), error: writeJson(calledOff) },
    alongside: async () => {
      await release(tx, { purpose: 'video', takeId });
      await release(tx, { purpose: 'writing', takeId });
    },
  });
  if (!moved) throw new AppError('not_cancellable', sayWhy('submitting'));
}

const sayWhy = (state: TakeState | null): string =>
  state === null || isFinal(state)
    ? 'Nothing is being filmed here.'
    : 'The order is already with the video service and cannot be called off.';
