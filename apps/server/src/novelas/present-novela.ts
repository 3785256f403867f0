import { isVideoModelId, resolutions, videoModels } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import { type Novela, novelaStatuses } from '@novela/contract/novelas';
import type { NovelaMoney } from '@novela/contract/spending';
import type { novelas } from '@novela/database/schema/novelas';

export type NovelaRow = typeof novelas.$inferSelect;

/** A novela nobody has spent anything on. Money in USD. */
export const nothingSpent = (row: NovelaRow): NovelaMoney => {
  const cap = row.cap === null ? null : microsToUsd(row.cap);
  return { spent: 0, held: 0, cap, left: cap, video: 0, writing: 0, simulated: 0 };
};

/** A stored novela as the contract shows it. Values this version does not know become the model's own defaults. */
export const presentNovela = (row: NovelaRow): Novela => {
  const modelId =
    row.defaultModelId !== null && isVideoModelId(row.defaultModelId) ? row.defaultModelId : 'veo-3.1';
  const { defaults } = videoModels[modelId];
  return {
    id: row.id,
    title: row.title,
    description: row.description ?? '',
    logline: row.logline,
    idea: row.idea,
    genre: row.genre ?? '',
    language: row.language,
    targetEpisodes: row.targetEpisodes,
    scenesPerEpisode: row.scenesPerEpisode,
    defaultModelId: modelId,
    defaultDuration: row.defaultDuration ?? defaults.duration,
    defaultResolution:
      resolutions.find((resolution) => resolution === row.defaultResolution) ?? defaults.resolution,
    defaultAspectRatio: row.defaultAspectRatio === '9:16' ? '9:16' : '16:9',
    referenceCharacterImages: row.referenceCharacterImages ?? [],
    masterSeed: row.masterSeed,
    cap: row.cap === null ? null : microsToUsd(row.cap),
    status: novelaStatuses.find((status) => status === row.status) ?? 'planning',
    createdVideos: row.createdVideos,
    totalCost: microsToUsd(row.totalCost),
    estimatedCost: microsToUsd(row.estimatedCost ?? 0),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
};
