import { microsToUsd } from '@novela/contract/money';
import { isFinal, type Stage, stageOf, statusOf, type VideoStatus } from '@novela/contract/take-states';
import { type NovelaVideo, type VideoBrief, videoBrief } from '@novela/contract/videos';
import { z } from 'zod';
import { isoOf, type Presenting, presentTake, urlOf } from './present-take.ts';
import {
  readScript,
  readSettings,
  readTakeError,
  stateOf,
  type TakeRow,
  type VideoRow,
} from './take-rows.ts';

type Standing = Pick<NovelaVideo, 'status' | 'subStatus'>;

/**
 * Where a scene stands: with its newest take while that one is in motion, else with the film it has. A failed second
 * take does not take a finished scene out of the episode. Pure.
 */
export const standingOf = (newest: Pick<TakeRow, 'state'> | null, hasSelectedTake: boolean): Standing => {
  if (newest === null) return { status: 'pending', subStatus: 'draft' };
  const state = stateOf(newest);
  return isFinal(state) && hasSelectedTake
    ? { status: 'completed', subStatus: 'completed' }
    : { status: statusOf(state), subStatus: state };
};

const stageOfVideo = (video: VideoRow, newest: TakeRow | null): Stage | null => {
  if (newest && !isFinal(stateOf(newest))) return stageOf(stateOf(newest));
  return video.draftState === 'writing' || video.draftState === 'checking' ? video.draftState : null;
};

const warning = z.object({ quote: z.string(), reason: z.string(), suggestion: z.string() });

const errorOf = (video: VideoRow, newest: TakeRow | null): NovelaVideo['error'] =>
  // A new take forgets that the writing failed, so where that is remembered it came after the newest take.
  (video.draftState === 'failed' ? readTakeError(video.draftError) : null) ??
  readTakeError(newest?.error ?? null);

/** One scene with its newest take as the contract shows it, not yet compared with the story. Money in USD, times in seconds. */
export const presentVideo = (
  video: VideoRow,
  newest: TakeRow | null,
  presenting: Presenting,
): Omit<NovelaVideo, 'stale'> => {
  const currentTake = newest ? presentTake(newest, presenting) : null;
  const warnings = z.array(warning).safeParse(video.warnings);
  return {
    id: video.id,
    novelaId: video.novelaId,
    episodeNumber: video.episodeNumber,
    sceneNumber: video.sceneNumber,
    title: video.title ?? '',
    sceneDescription: video.sceneDescription,
    characters: video.characters,
    scriptPrompt: video.scriptPrompt,
    script: readScript(video),
    modelId: video.modelId,
    modelParameters: video.modelParameters,
    settings: readSettings(video),
    jobId: video.jobId,
    ...standingOf(newest, video.selectedTakeId !== null),
    stage: stageOfVideo(video, newest),
    progress: currentTake?.progress ?? null,
    etaSeconds: currentTake?.etaSeconds ?? null,
    replicateStatus: video.replicateStatus,
    outputUrl: urlOf(video.s3Key, presenting),
    s3Key: video.s3Key,
    thumbnailUrl: urlOf(video.thumbnailKey, presenting),
    posterUrl: urlOf(video.posterKey, presenting),
    lastFrameUrl: urlOf(video.lastFrameKey, presenting),
    durationSeconds: video.durationSeconds,
    fileSizeBytes: video.fileSizeBytes,
    estimatedCost: video.estimatedCost === null ? null : microsToUsd(video.estimatedCost),
    actualCost: video.actualCost === null ? null : microsToUsd(video.actualCost),
    createdByAgent: video.createdByAgent,
    validatedByAgent: video.validatedByAgent,
    agentConversationId: video.agentConversationId,
    takeCount: video.takeCount,
    selectedTakeId: video.selectedTakeId,
    currentTake,
    error: errorOf(video, newest),
    checks: video.checks,
    warnings: warnings.success ? warnings.data : [],
    version: video.version,
    createdAt: video.createdAt.toISOString(),
    startedAt: isoOf(video.startedAt),
    completedAt: isoOf(video.completedAt),
  };
};

/** The few facts a small strip draws one frame from. */
export const briefOf = (video: NovelaVideo): VideoBrief => videoBrief.parse(video);

/** The public status a scene's row is given. Pure. */
export const rowStatus = (newest: TakeRow | null, hasSelectedTake: boolean): VideoStatus =>
  standingOf(newest, hasSelectedTake).status;
