import { videoModels } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import { priceScene } from '@novela/contract/pricing';
import type { AcceptedTake } from '@novela/contract/video-requests';
import { release } from '../money/close-holds.ts';
import { reserve } from '../money/reserve.ts';
import type { Transaction } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { readSettings, stateOf, type TakeRow } from '../takes/take-rows.ts';
import { moveTakeIn } from '../takes/take-state.ts';
import { checkApproval } from './check-approval.ts';
import { lockScene } from './lock-place.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/**
 * Approves the new price of the take that waits for it: holds the new price in place of the old one and sends the
 * take to film.
 * @throws AppError `not_found`, `nothing_to_film`, `price_changed`, `budget_exceeded`
 */
export async function approveTake(
  deps: VideoRequestDeps,
  videoId: string,
  approvedCost: number,
  claim: IdempotencyClaim | null,
): Promise<AcceptedTake> {
  const { novelaId, ...accepted } = await answerOnce(deps.db, claim, async (tx) => {
    const { video, newest } = await lockScene(tx, videoId);
    if (newest === null || stateOf(newest) !== 'needs_approval') {
      throw new AppError('nothing_to_film', 'No take of this scene waits for an approval.');
    }
    const price = priceScene(readSettings(newest), deps.priceBook).total;
    checkApproval(price, approvedCost);
    await holdInstead(tx, deps, newest, price);
    await moveTakeIn(tx, deps.queue, {
      takeId: newest.id,
      to: 'ready',
      // What is agreed on now is filmed by the service of now.
      set: {
        approvedCost: price,
        estimatedCost: price,
        simulated: deps.simulated.video,
        provider: deps.provider.id,
      },
      alongside: (inside) => deps.queue.send('start-render', { takeId: newest.id }, { in: inside }),
    });
    return {
      novelaId: video.novelaId,
      videoId,
      takeId: newest.id,
      jobId: newest.jobId,
      estimatedCost: microsToUsd(price),
      estimatedTime: videoModels[readSettings(newest).modelId].typicalSeconds,
      agentConversationId: newest.conversationId,
    };
  });
  void publishVideo(deps, videoId);
  void publishMoney(deps, novelaId);
  return accepted;
}

async function holdInstead(
  tx: Transaction,
  deps: VideoRequestDeps,
  take: TakeRow,
  amount: number,
): Promise<void> {
  const { id: takeId, novelaId, videoId, conversationId, version } = take;
  const simulated = deps.simulated.video;
  await release(tx, { purpose: 'video', takeId });
  const hold = { purpose: 'video' as const, amount, reference: `video:${takeId}:${version}`, simulated };
  await reserve(tx, { novelaId, videoId, takeId, conversationId }, [hold], deps.now());
}
