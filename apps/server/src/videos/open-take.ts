import { toModelParameters } from '@novela/contract/model-parameters';
import { videoModels } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import { type ScenePrice, writingEstimate } from '@novela/contract/pricing';
import type { SceneSettings } from '@novela/contract/scene-settings';
import type { AcceptedTake } from '@novela/contract/video-requests';
import { novelas } from '@novela/database/schema/novelas';
import { videoTakes } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type PlacedHolds, reserve } from '../money/reserve.ts';
import type { Transaction } from '../platform/database/database.ts';
import type { MeasuredTimes } from '../takes/measure-render-times.ts';
import { mirrorNewTake } from '../takes/mirror-video.ts';
import { type VideoRow, writeJson } from '../takes/take-rows.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/** What a new take is made from. Novela and scene are locked by the caller. */
export interface TakeOrder {
  readonly novela: { readonly status: string };
  readonly video: Pick<VideoRow, 'id' | 'novelaId' | 'takeCount' | 'script' | 'scriptPrompt'>;
  readonly settings: SceneSettings;
  readonly price: ScenePrice;
  /** What a person asked to be different this time. */
  readonly note: string | null;
  /** True: the script that is there is filmed as it stands. */
  readonly scriptGiven: boolean;
  readonly times: MeasuredTimes;
}

/** A take with its ids and what it needs, before anything is held or written down. */
export interface OpenedTake extends PlacedHolds {
  readonly order: TakeOrder;
  readonly accepted: AcceptedTake;
}

/** Gives a take its ids and counts what it needs. Changes nothing. */
export function planTake(deps: Pick<VideoRequestDeps, 'simulated'>, order: TakeOrder): OpenedTake {
  const { video, settings, price, times } = order;
  const [takeId, jobId, conversationId] = [uuidv7(), uuidv7(), uuidv7()];
  return {
    order,
    place: { novelaId: video.novelaId, videoId: video.id, takeId, conversationId },
    holds: [
      {
        purpose: 'video',
        amount: price.total,
        reference: `video:${takeId}`,
        simulated: deps.simulated.video,
      },
      {
        purpose: 'writing',
        amount: writingEstimate.scene,
        reference: `writing:${takeId}`,
        simulated: deps.simulated.languageModel,
      },
    ],
    accepted: {
      videoId: video.id,
      takeId,
      jobId,
      estimatedCost: microsToUsd(price.total),
      estimatedTime: Math.ceil(
        times.get(settings.modelId)?.p50 ?? videoModels[settings.modelId].typicalSeconds,
      ),
      agentConversationId: conversationId,
    },
  };
}

/**
 * Holds the money of a take, writes the take down and hands it to the crew, all in the caller's transaction.
 * @throws AppError `budget_exceeded`; nothing has happened then
 */
export async function openTake(
  tx: Transaction,
  deps: VideoRequestDeps,
  order: TakeOrder,
): Promise<AcceptedTake> {
  const take = planTake(deps, order);
  await reserve(tx, take.place, take.holds, deps.now());
  await writeTake(tx, deps, take, null);
  await deps.queue.send('write-script', { takeId: take.accepted.takeId }, { in: tx });
  return take.accepted;
}

/** Writes a take down whose money is held. One of a batch waits until the batch comes to it. */
export async function writeTake(
  tx: Transaction,
  deps: VideoRequestDeps,
  { order, accepted }: OpenedTake,
  batchId: string | null,
): Promise<void> {
  const { video, settings, price } = order;
  const { takeId, jobId, agentConversationId: conversationId } = accepted;
  const modelParameters = writeJson(toModelParameters(settings, video.scriptPrompt));
  await tx.insert(videoTakes).values({
    id: takeId,
    videoId: video.id,
    novelaId: video.novelaId,
    takeNumber: video.takeCount + 1,
    state: 'queued',
    settings: writeJson(settings),
    modelId: settings.modelId,
    script: order.scriptGiven ? video.script : null,
    prompt: order.scriptGiven ? video.scriptPrompt : '',
    modelParameters,
    note: order.note,
    scriptGiven: order.scriptGiven,
    approvedCost: price.total,
    estimatedCost: price.total,
    simulated: deps.simulated.video,
    provider: deps.provider.id,
    conversationId,
    jobId,
    batchId,
    createdAt: deps.now(),
  });
  const taken = { videoId: video.id, conversationId, estimatedCost: price.total };
  await mirrorNewTake(tx, taken, {
    takeCount: video.takeCount + 1,
    settings: writeJson(settings),
    modelId: settings.modelId,
    modelParameters,
    draftState: order.scriptGiven ? 'written' : null,
  });
  if (order.novela.status === 'planning') {
    await tx.update(novelas).set({ status: 'in_progress' }).where(eq(novelas.id, video.novelaId));
  }
}
