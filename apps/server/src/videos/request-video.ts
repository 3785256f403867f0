import { toModelParameters } from '@novela/contract/model-parameters';
import { priceScene } from '@novela/contract/pricing';
import type { SceneSettings } from '@novela/contract/scene-settings';
import type { AcceptedTake, GenerateVideoRequest } from '@novela/contract/video-requests';
import { novelaVideos } from '@novela/database/schema/videos';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { waitInLine } from '../money/wait-in-line.ts';
import type { Transaction } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import { measureRenderTimes } from '../takes/measure-render-times.ts';
import { publishMoney, publishVideo } from '../takes/publish-changes.ts';
import { isWritten, readSettings, type VideoRow, writeJson } from '../takes/take-rows.ts';
import { withCastPhotos } from './cast-photos.ts';
import { checkApproval } from './check-approval.ts';
import { chooseSettings, defaultSettings } from './choose-settings.ts';
import { lockNovela, refuseBusy } from './lock-place.ts';
import { openTake } from './open-take.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/**
 * Accepts a scene for filming: prices it again, holds the money, writes scene and take down and hands them to the
 * crew, in one transaction. A scene that was only written so far is filmed as it stands, unless the request tells
 * something else.
 * @throws AppError `not_found`, `validation_failed`, `price_changed`, `scene_exists`, `scene_busy`, `budget_exceeded`
 */
export async function requestVideo(
  deps: VideoRequestDeps,
  novelaId: string,
  request: GenerateVideoRequest,
  claim: IdempotencyClaim | null,
): Promise<AcceptedTake> {
  const accept = async (tx: Transaction): Promise<AcceptedTake> => {
    const times = await measureRenderTimes(tx, deps.simulated.video);
    const novela = await lockNovela(tx, novelaId);
    const written = await findScene(tx, novelaId, request);
    const base = written ? readSettings(written) : defaultSettings(novela);
    const onScreen = {
      characters: request.characters ?? written?.characters ?? [],
      sceneDescription: request.sceneDescription ?? written?.sceneDescription ?? '',
    };
    const settings = chooseSettings(await withCastPhotos(tx, novela, onScreen, base), request);
    const price = priceScene(settings, deps.priceBook);
    checkApproval(price.total, request.approvedCost);
    const scriptGiven = written !== null && isFilmedAsWritten(written, request.sceneDescription);
    const video = written
      ? await updateScene(tx, written, request)
      : await insertScene(tx, novelaId, request, settings);
    return await openTake(tx, deps, {
      novela,
      video,
      settings,
      price,
      note: null,
      scriptGiven,
      times,
    });
  };
  const accepted = await waitInLine(deps.db, novelaId, () => answerOnce(deps.db, claim, accept));
  void publishVideo(deps, accepted.videoId);
  void publishMoney(deps, novelaId);
  return accepted;
}

/** The scene that was written but never filmed, or null. Throws when it has takes or is being written. */
async function findScene(
  tx: Transaction,
  novelaId: string,
  { episodeNumber, sceneNumber, sceneDescription }: GenerateVideoRequest,
): Promise<VideoRow | null> {
  const [video] = await tx
    .select()
    .from(novelaVideos)
    .where(
      and(
        eq(novelaVideos.novelaId, novelaId),
        eq(novelaVideos.episodeNumber, episodeNumber),
        eq(novelaVideos.sceneNumber, sceneNumber),
      ),
    )
    .for('no key update');
  if (video && video.takeCount > 0) throw sceneExists(video);
  if (video) refuseBusy({ video, newest: null });
  if (sceneDescription === undefined && video?.script == null) throw descriptionMissing();
  return video ?? null;
}

const sceneExists = ({ id, episodeNumber, sceneNumber }: VideoRow): AppError =>
  new AppError(
    'scene_exists',
    `Episode ${episodeNumber}, scene ${sceneNumber} was filmed before. Make a new take of it instead.`,
    { facts: { videoId: id } },
  );

const descriptionMissing = (): AppError =>
  new AppError('validation_failed', 'sceneDescription: Is required.', {
    fields: [{ path: '/sceneDescription', message: 'Is required.' }],
  });

const isFilmedAsWritten = (written: VideoRow, description: string | undefined): boolean =>
  isWritten(written) && (description === undefined || description === written.sceneDescription);

async function updateScene(
  tx: Transaction,
  written: VideoRow,
  { sceneDescription, characters, previousScenes }: GenerateVideoRequest,
): Promise<VideoRow> {
  const facts = {
    sceneDescription: sceneDescription ?? written.sceneDescription,
    characters: characters ?? written.characters,
    previousScenes: previousScenes ?? written.previousScenes,
  };
  await tx.update(novelaVideos).set(facts).where(eq(novelaVideos.id, written.id));
  return { ...written, ...facts };
}

/** A place in the story that nobody has filmed yet. */
export async function insertScene(
  tx: Transaction,
  novelaId: string,
  place: {
    readonly episodeNumber: number;
    readonly sceneNumber: number;
    readonly sceneDescription?: string | undefined;
    readonly characters?: readonly string[] | undefined;
    readonly previousScenes?: readonly string[] | undefined;
  },
  settings: SceneSettings,
): Promise<VideoRow> {
  const [video] = await tx
    .insert(novelaVideos)
    .values({
      id: uuidv7(),
      novelaId,
      episodeNumber: place.episodeNumber,
      sceneNumber: place.sceneNumber,
      sceneDescription: place.sceneDescription ?? '',
      characters: [...(place.characters ?? [])],
      previousScenes: [...(place.previousScenes ?? [])],
      scriptPrompt: '',
      modelId: settings.modelId,
      modelParameters: writeJson(toModelParameters(settings, '')),
      settings: writeJson(settings),
      createdByAgent: 'script_writer',
    })
    .returning();
  if (!video) throw new Error('The scene was not stored.');
  return video;
}
