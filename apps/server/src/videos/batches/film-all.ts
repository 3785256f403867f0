import type { FilmAllRequest, FilmBatch } from '@novela/contract/batches';
import { microsToUsd } from '@novela/contract/money';
import { priceScene } from '@novela/contract/pricing';
import { filmBatches } from '@novela/database/schema/money';
import { episodes } from '@novela/database/schema/novelas';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, asc, eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { reserveAll } from '../../money/reserve.ts';
import { waitInLine } from '../../money/wait-in-line.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { AppError } from '../../platform/error/app-error.ts';
import { answerOnce } from '../../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../../platform/http/api.ts';
import { measureRenderTimes } from '../../takes/measure-render-times.ts';
import { publishMoney, publishVideo } from '../../takes/publish-changes.ts';
import { readCasts } from '../../takes/read-cast.ts';
import { startNext } from '../../takes/start-next.ts';
import { isWritten, readSettings } from '../../takes/take-rows.ts';
import { castPhotosIn } from '../cast-photos.ts';
import { checkApproval } from '../check-approval.ts';
import { chooseSettings, defaultSettings } from '../choose-settings.ts';
import { lockNovela, type NovelaRow } from '../lock-place.ts';
import { type OpenedTake, planTake, writeTake } from '../open-take.ts';
import { insertScene } from '../request-video.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { type BatchScene, type LeftOut, planBatch } from './plan-batch.ts';

/**
 * Accepts everything of an episode that has no film: prices it all again, holds the whole total or nothing, and hands
 * the first scene to the crew. Each further one starts when the one before has ended.
 * @throws AppError `not_found`, `batch_running`, `nothing_to_film`, `price_changed`, `budget_exceeded`
 */
export async function filmAll(
  deps: VideoRequestDeps,
  novelaId: string,
  request: FilmAllRequest,
  claim: IdempotencyClaim | null,
): Promise<FilmBatch> {
  const batch = await waitInLine(deps.db, novelaId, () =>
    answerOnce(deps.db, claim, (tx) => accept(tx, deps, novelaId, request)),
  );
  for (const { accepted } of batch.items) if (accepted) void publishVideo(deps, accepted.videoId);
  void publishMoney(deps, novelaId);
  return batch;
}

async function accept(
  tx: Transaction,
  deps: VideoRequestDeps,
  novelaId: string,
  { episodeNumber, approvedCost }: FilmAllRequest,
): Promise<FilmBatch> {
  const novela = await lockNovela(tx, novelaId);
  await refuseSecond(tx, novelaId);
  const { scenes, leftOut } = await findScenes(tx, novelaId, episodeNumber);
  if (scenes.length === 0) throw nothingLeft(leftOut);
  const priced = await priceAll(tx, deps, novela, scenes);
  const total = priced.reduce((sum, { price }) => sum + price.total, 0);
  checkApproval(total, approvedCost);
  const times = await measureRenderTimes(tx, deps.simulated.video);
  const takes: OpenedTake[] = [];
  for (const { scene, settings, price } of priced) {
    const video = await sceneRow(tx, novela, episodeNumber, scene, settings);
    const scriptGiven = isWritten(video);
    takes.push(planTake(deps, { novela, video, settings, price, note: null, scriptGiven, times }));
  }
  await reserveAll(tx, novelaId, takes, deps.now());
  const batchId = uuidv7();
  await tx.insert(filmBatches).values({
    id: batchId,
    novelaId,
    episodeNumber,
    state: 'running',
    approvedCost: total,
    createdAt: deps.now(),
  });
  for (const take of takes) await writeTake(tx, deps, take, batchId);
  await startNext(tx, deps.queue, batchId);
  const accepted = takes.map((take, index) => ({
    sceneNumber: priced[index]?.scene.sceneNumber ?? 0,
    accepted: take.accepted,
    error: null,
  }));
  const refused = leftOut.map(({ sceneNumber, ...error }) => ({ sceneNumber, accepted: null, error }));
  return {
    batchId,
    episodeNumber,
    state: 'running',
    approvedCost: microsToUsd(total),
    items: [...accepted, ...refused].sort((a, b) => a.sceneNumber - b.sceneNumber),
  };
}

async function priceAll(
  tx: Transaction,
  deps: VideoRequestDeps,
  novela: NovelaRow,
  scenes: readonly BatchScene[],
) {
  const cast = (await readCasts(tx, [novela.id])).get(novela.id) ?? [];
  return scenes.map((scene) => {
    const base = scene.video ? readSettings(scene.video) : defaultSettings(novela);
    const onScreen = {
      characters: scene.video?.characters ?? [],
      sceneDescription: scene.video?.sceneDescription || scene.planned,
    };
    const settings = chooseSettings(castPhotosIn(novela, cast, onScreen, base), {});
    return { scene, settings, price: priceScene(settings, deps.priceBook) };
  });
}

async function refuseSecond(tx: Transaction, novelaId: string): Promise<void> {
  const [open] = await tx
    .select({ id: filmBatches.id, episodeNumber: filmBatches.episodeNumber })
    .from(filmBatches)
    .where(and(eq(filmBatches.novelaId, novelaId), ne(filmBatches.state, 'done')));
  if (!open) return;
  throw new AppError('batch_running', `Episode ${open.episodeNumber} is still being filmed.`, {
    facts: { batchId: open.id, episodeNumber: open.episodeNumber },
  });
}

/** Everything of the episode in two queries, its scenes locked. */
async function findScenes(tx: Transaction, novelaId: string, episodeNumber: number) {
  const written = await tx
    .select({ video: novelaVideos, newest: videoTakes })
    .from(novelaVideos)
    .leftJoin(
      videoTakes,
      and(eq(videoTakes.videoId, novelaVideos.id), eq(videoTakes.takeNumber, novelaVideos.takeCount)),
    )
    .where(and(eq(novelaVideos.novelaId, novelaId), eq(novelaVideos.episodeNumber, episodeNumber)))
    .orderBy(asc(novelaVideos.sceneNumber))
    .for('no key update', { of: novelaVideos });
  const [outline] = await tx
    .select({ scenes: episodes.scenes })
    .from(episodes)
    .where(and(eq(episodes.novelaId, novelaId), eq(episodes.number, episodeNumber)));
  return planBatch(written, outline?.scenes ?? []);
}

const nothingLeft = (leftOut: readonly LeftOut[]): AppError => {
  const [first] = leftOut;
  const why = first ? ` Scene ${first.sceneNumber}: ${first.message}` : '';
  return new AppError('nothing_to_film', `Nothing of this episode is left to film.${why}`);
};

async function sceneRow(
  tx: Transaction,
  novela: NovelaRow,
  episodeNumber: number,
  { sceneNumber, video, planned }: BatchScene,
  settings: ReturnType<typeof readSettings>,
) {
  if (video === null) {
    const place = { episodeNumber, sceneNumber, sceneDescription: planned };
    return await insertScene(tx, novela.id, place, settings);
  }
  if (video.sceneDescription !== '' || planned === '') return video;
  await tx.update(novelaVideos).set({ sceneDescription: planned }).where(eq(novelaVideos.id, video.id));
  return { ...video, sceneDescription: planned };
}
