import { microsToUsd } from '@novela/contract/money';
import { stageOf, statusOf } from '@novela/contract/take-states';
import type { Take } from '@novela/contract/videos';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import { estimateWait } from './estimate-wait.ts';
import type { MeasuredTimes } from './measure-render-times.ts';
import { readScript, readSettings, readTakeError, stateOf, type TakeRow } from './take-rows.ts';

/** What turning rows into answers needs. */
export interface Presenting {
  readonly storage: Pick<ObjectStorage, 'urlFor'>;
  readonly now: Date;
  readonly times: MeasuredTimes;
}

/** The address of a stored object, or null. */
export const urlOf = (key: string | null, { storage }: Pick<Presenting, 'storage'>): string | null =>
  key === null ? null : storage.urlFor(key);

export const isoOf = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** A stored take as the contract shows it. Money in USD, times in seconds. */
export const presentTake = (take: TakeRow, presenting: Presenting): Take => {
  const state = stateOf(take);
  const settings = readSettings(take);
  return {
    id: take.id,
    videoId: take.videoId,
    takeNumber: take.takeNumber,
    state,
    status: statusOf(state),
    stage: stageOf(state),
    progress: take.progress,
    ...estimateWait(take, presenting.times.get(settings.modelId), presenting.now),
    simulated: take.simulated,
    settings,
    script: readScript(take),
    prompt: take.prompt,
    modelParameters: take.modelParameters,
    note: take.note,
    estimatedCost: microsToUsd(take.estimatedCost),
    actualCost: take.actualCost === null ? null : microsToUsd(take.actualCost),
    outputUrl: urlOf(take.s3Key, presenting),
    posterUrl: urlOf(take.posterKey, presenting),
    lastFrameUrl: urlOf(take.lastFrameKey, presenting),
    thumbnailUrl: urlOf(take.thumbnailKey, presenting),
    durationSeconds: take.durationSeconds,
    fileSizeBytes: take.fileSizeBytes,
    error: readTakeError(take.error),
    agentConversationId: take.conversationId,
    createdAt: take.createdAt.toISOString(),
    startedAt: isoOf(take.startedAt),
    completedAt: isoOf(take.completedAt),
  };
};
