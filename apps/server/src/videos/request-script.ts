import { microsToUsd } from '@novela/contract/money';
import { writingEstimate } from '@novela/contract/pricing';
import type { WriteScriptRequest } from '@novela/contract/video-requests';
import { novelaVideos } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { reserve } from '../money/reserve.ts';
import { waitInLine } from '../money/wait-in-line.ts';
import type { Transaction } from '../platform/database/database.ts';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import { mirrorVideo } from '../takes/mirror-video.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { readSettings, type VideoRow, writeJson } from '../takes/take-rows.ts';
import { chooseSettings, defaultSettings } from './choose-settings.ts';
import { lockNovela, lockScene, type NovelaRow, refuseBusy } from './lock-place.ts';
import { insertScene } from './request-video.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/** What a request to write is answered with at once. Money in USD. */
export interface AcceptedScript {
  readonly videoId: string;
  readonly agentConversationId: string;
  readonly estimatedCost: number;
}

/**
 * Has the crew write a scene without filming it: holds the writing estimate and hands the scene over.
 * @throws AppError `not_found`, `validation_failed`, `scene_busy`, `budget_exceeded`
 */
export async function requestScript(
  deps: VideoRequestDeps,
  novelaId: string,
  request: WriteScriptRequest,
  claim: IdempotencyClaim | null,
): Promise<AcceptedScript> {
  const accept = async (tx: Transaction): Promise<AcceptedScript> => {
    const novela = await lockNovela(tx, novelaId);
    const video = await findOrInsert(tx, novela, request);
    const conversationId = uuidv7();
    await reserve(
      tx,
      { novelaId, videoId: video.id, takeId: null, conversationId },
      [
        {
          purpose: 'writing',
          amount: writingEstimate.scene,
          reference: `writing:${conversationId}`,
          simulated: deps.simulated.languageModel,
        },
      ],
      deps.now(),
    );
    const settings = chooseSettings(readSettings(video), request);
    await mirrorVideo(tx, video.id, {
      draftState: 'writing',
      draftError: null,
      agentConversationId: conversationId,
      settings: writeJson(settings),
      modelId: settings.modelId,
      sceneDescription: request.sceneDescription || video.sceneDescription,
      characters: request.characters ?? video.characters,
      previousScenes: request.previousScenes ?? video.previousScenes,
    });
    await deps.queue.send('write-scene', { videoId: video.id, conversationId }, { in: tx });
    return {
      videoId: video.id,
      agentConversationId: conversationId,
      estimatedCost: microsToUsd(writingEstimate.scene),
    };
  };
  const accepted = await waitInLine(deps.db, novelaId, () => answerOnce(deps.db, claim, accept));
  void publishVideo(deps, accepted.videoId);
  void publishMoney(deps, novelaId);
  return accepted;
}

async function findOrInsert(
  tx: Transaction,
  novela: NovelaRow,
  request: WriteScriptRequest,
): Promise<VideoRow> {
  const [place] = await tx
    .select({ id: novelaVideos.id })
    .from(novelaVideos)
    .where(
      and(
        eq(novelaVideos.novelaId, novela.id),
        eq(novelaVideos.episodeNumber, request.episodeNumber),
        eq(novelaVideos.sceneNumber, request.sceneNumber),
      ),
    );
  if (!place)
    return await insertScene(tx, novela.id, request, chooseSettings(defaultSettings(novela), request));
  const scene = await lockScene(tx, place.id, novela.id);
  refuseBusy(scene);
  return scene.video;
}
