import { toModelParameters } from '@novela/contract/model-parameters';
import { priceScene } from '@novela/contract/pricing';
import type { EditScriptRequest } from '@novela/contract/video-requests';
import type { NovelaVideo } from '@novela/contract/videos';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { mirrorVideo } from '../takes/mirror-video.ts';
import { publishVideo } from '../takes/publish-changes.ts';
import { readVideo } from '../takes/read-videos.ts';
import { readSettings, writeJson } from '../takes/take-rows.ts';
import { chooseSettings } from './choose-settings.ts';
import { lockScene, refuseBusy } from './lock-place.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/**
 * Saves a person's own wording or settings for the next take of a scene. What was filmed stays as it is.
 * @throws AppError `not_found`, `validation_failed`, `scene_busy`
 */
export async function editScript(
  deps: VideoRequestDeps,
  videoId: string,
  request: EditScriptRequest,
): Promise<NovelaVideo> {
  await inTransaction(deps.db, async (tx) => {
    const scene = await lockScene(tx, videoId);
    refuseBusy(scene);
    const settings = chooseSettings(readSettings(scene.video), request);
    const { script, sceneDescription } = request;
    const prompt = request.prompt ?? scene.video.scriptPrompt;
    const reworded = script !== undefined || request.prompt !== undefined;
    await mirrorVideo(tx, videoId, {
      settings: writeJson(settings),
      modelId: settings.modelId,
      modelParameters: writeJson(toModelParameters(settings, prompt)),
      estimatedCost: priceScene(settings, deps.priceBook).total,
      scriptPrompt: prompt,
      ...(sceneDescription === undefined ? {} : { sceneDescription }),
      ...(script && {
        script: writeJson(script),
        title: script.title,
        characters: [...script.characters],
      }),
      // The Producer's findings were about the old words.
      ...(reworded && { draftState: 'written' as const, draftError: null, checks: [], warnings: [] }),
    });
  });
  const video = await readVideo(deps, videoId);
  void publishVideo(deps, videoId);
  return video;
}
