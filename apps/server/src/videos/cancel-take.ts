import { isCancellable } from '@novela/contract/take-states';
import type { NovelaVideo, TakeError } from '@novela/contract/videos';
import { release } from '../money/close-holds.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { readVideo } from '../takes/read-videos.ts';
import { stateOf, writeJson } from '../takes/take-rows.ts';
import { moveTakeIn } from '../takes/take-state.ts';
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
 * Calls off the take in progress while nothing was sent to the provider, and gives back what was held for it.
 * @throws AppError `not_found`, `not_cancellable`
 */
export async function cancelTake(deps: VideoRequestDeps, videoId: string): Promise<NovelaVideo> {
  await inTransaction(deps.db, async (tx) => {
    const { newest } = await lockScene(tx, videoId);
    const moved =
      newest && isCancellable(stateOf(newest))
        ? await moveTakeIn(tx, {
            takeId: newest.id,
            to: 'cancelled',
            set: { completedAt: deps.now(), error: writeJson(calledOff) },
            alongside: async (inside) => {
              await release(inside, { purpose: 'video', takeId: newest.id });
              await release(inside, { purpose: 'writing', takeId: newest.id });
            },
          })
        : null;
    if (!moved) throw new AppError('not_cancellable', sayWhy(newest === null ? null : stateOf(newest)));
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  void publishMoney(deps, video.novelaId);
  return video;
}

const sayWhy = (state: string | null): string =>
  state === null ||
  state === 'completed' ||
  state === 'failed' ||
  state === 'refused' ||
  state === 'cancelled'
    ? 'Nothing is being filmed here.'
    : 'The order is already with the video service and cannot be called off.';
