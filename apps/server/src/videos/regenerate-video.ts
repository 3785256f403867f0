import { priceScene } from '@novela/contract/pricing';
import type { AcceptedTake, RegenerateVideoRequest } from '@novela/contract/video-requests';
import { waitInLine } from '../money/wait-in-line.ts';
import type { Transaction } from '../platform/database/database.ts';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import { measureRenderTimes } from '../takes/measure-render-times.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { isWritten, readSettings } from '../takes/take-rows.ts';
import { withCastPhotos } from './cast-photos.ts';
import { checkApproval } from './check-approval.ts';
import { chooseSettings } from './choose-settings.ts';
import { refuseDoubt } from './doubts/refuse-doubt.ts';
import { lockScene, refuseBusy } from './lock-place.ts';
import { openTake } from './open-take.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/** Which scene, and in which novela the request says it is. */
export interface ScenePlace {
  readonly novelaId: string;
  readonly videoId: string;
}

/**
 * Films a scene again as a new take; earlier takes stay. Without a note the current script is filmed as it stands,
 * with one the crew rewrites it. While nobody knows the fate of the newest take the refusal carries what can be
 * decided about it: this click must not pay a second time.
 * @throws AppError `not_found`, `validation_failed`, `price_changed`, `scene_busy`, `budget_exceeded`
 */
export async function regenerateVideo(
  deps: VideoRequestDeps,
  { novelaId, videoId }: ScenePlace,
  request: RegenerateVideoRequest,
  claim: IdempotencyClaim | null,
): Promise<AcceptedTake> {
  const accept = async (tx: Transaction): Promise<AcceptedTake> => {
    const times = await measureRenderTimes(tx, deps.simulated.video);
    const scene = await lockScene(tx, videoId, novelaId);
    refuseDoubt(scene, 'scene_busy');
    refuseBusy(scene);
    const base = readSettings(scene.video);
    const settings = chooseSettings(await withCastPhotos(tx, scene.novela, scene.video, base), request);
    const price = priceScene(settings, deps.priceBook);
    checkApproval(price.total, request.approvedCost);
    const note = request.modifications ? request.modifications : null;
    return await openTake(tx, deps, {
      novela: scene.novela,
      video: scene.video,
      settings,
      price,
      note,
      scriptGiven: isWritten(scene.video) && note === null,
      times,
    });
  };
  const accepted = await waitInLine(deps.db, novelaId, () => answerOnce(deps.db, claim, accept));
  void publishVideo(deps, accepted.videoId);
  void publishMoney(deps, novelaId);
  return accepted;
}
