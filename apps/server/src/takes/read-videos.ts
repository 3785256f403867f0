import type { NovelaVideo, Take } from '@novela/contract/videos';
import { novelas } from '@novela/database/schema/novelas';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Executor } from '../platform/database/database.ts';
import { snapshot } from '../platform/database/snapshot.ts';
import { AppError } from '../platform/error/app-error.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import { findStale } from './find-stale.ts';
import { type MeasuredTimes, measureRenderTimes } from './measure-render-times.ts';
import { presentTake } from './present-take.ts';
import { presentVideo } from './present-video.ts';
import { readCasts } from './read-cast.ts';
import { stateOf, type TakeRow, type VideoRow } from './take-rows.ts';

/** What reading scenes needs. Inside a transaction one read follows the other. */
export interface ReadDeps {
  readonly db: Executor;
  readonly storage: Pick<ObjectStorage, 'urlFor'>;
  readonly now: () => Date;
}

interface Found {
  readonly video: VideoRow;
  readonly newest: TakeRow | null;
  /** What the film in the episode was made from. */
  readonly inputs: unknown;
}

const selected = alias(videoTakes, 'selected_take');

/** Scenes that fit, in story order, each with its newest take. One query. */
async function selectVideos(db: Executor, condition: SQL | undefined): Promise<Found[]> {
  const rows = await db
    .select({ video: novelaVideos, newest: videoTakes, inputs: selected.inputs })
    .from(novelaVideos)
    .innerJoin(novelas, and(eq(novelas.id, novelaVideos.novelaId), isNull(novelas.deletedAt)))
    .leftJoin(
      videoTakes,
      and(
        eq(videoTakes.videoId, novelaVideos.id),
        // Takes are numbered without gaps, so the newest one carries the count.
        eq(videoTakes.takeNumber, novelaVideos.takeCount),
      ),
    )
    .leftJoin(selected, eq(selected.id, novelaVideos.selectedTakeId))
    .where(condition)
    .orderBy(asc(novelaVideos.episodeNumber), asc(novelaVideos.sceneNumber));
  return rows;
}

const nothingMeasured: MeasuredTimes = new Map();

/** Measured times are read only when something is being filmed: nothing else waits for them. */
async function timesFor(db: Executor, takes: readonly (TakeRow | null)[]): Promise<MeasuredTimes> {
  const filming = takes.find(
    (take) => take !== null && ['submitted', 'processing', 'stuck'].includes(stateOf(take)),
  );
  return filming ? await measureRenderTimes(db, filming.simulated) : nothingMeasured;
}

async function present(deps: ReadDeps, found: readonly Found[]): Promise<NovelaVideo[]> {
  const newest = found.map((one) => one.newest);
  const times = await timesFor(deps.db, newest);
  const casts = await readCasts(deps.db, novelasToCompare(found));
  const presenting = { storage: deps.storage, now: deps.now(), times };
  return found.map(({ video, newest, inputs }) => ({
    ...presentVideo(video, newest, presenting),
    stale: findStale(video, newest, inputs, casts.get(video.novelaId) ?? []),
  }));
}

/** Only films that know what they were made from are compared with the cast. */
const novelasToCompare = (found: readonly Found[]): string[] => [
  ...new Set(found.filter(({ inputs }) => inputs !== null).map(({ video }) => video.novelaId)),
];

/** All scenes of a novela in story order. */
export const listVideos = async (deps: ReadDeps, novelaId: string): Promise<NovelaVideo[]> =>
  await present(deps, await selectVideos(deps.db, eq(novelaVideos.novelaId, novelaId)));

const framesInStrip = 24;

/**
 * For each novela the scenes of its first episode that is not finished, at most 24: one query for all of them.
 * An episode counts as finished when it has scenes and every one of them has its film.
 */
export async function listStrips(
  deps: ReadDeps,
  novelaIds: readonly string[],
): Promise<Map<string, NovelaVideo[]>> {
  if (novelaIds.length === 0) return new Map();
  const inStrip = sql`${novelaVideos.id} IN (
    SELECT place.id FROM (
      SELECT v.id,
        row_number() OVER (PARTITION BY v.novela_id ORDER BY v.scene_number) AS position
      FROM novela_videos v
      JOIN (
        SELECT DISTINCT ON (e.novela_id) e.novela_id, e.episode_number FROM (
          SELECT s.novela_id, s.episode_number, bool_and(s.selected_take_id IS NOT NULL) AS finished
          FROM novela_videos s
          WHERE ${inArray(sql`s.novela_id`, [...novelaIds])}
          GROUP BY s.novela_id, s.episode_number
        ) e
        ORDER BY e.novela_id, e.finished, CASE WHEN e.finished THEN -e.episode_number ELSE e.episode_number END
      ) running ON running.novela_id = v.novela_id AND running.episode_number = v.episode_number
    ) place WHERE place.position <= ${framesInStrip})`;
  const videos = await present(deps, await selectVideos(deps.db, inStrip));
  return Map.groupBy(videos, ({ novelaId }) => novelaId);
}

/** One scene. Throws AppError `not_found`, also when its novela lies in the bin. */
export async function readVideo(deps: ReadDeps, videoId: string): Promise<NovelaVideo> {
  const [video] = await present(deps, await selectVideos(deps.db, eq(novelaVideos.id, videoId)));
  if (!video) throw new AppError('not_found', 'There is no such scene.');
  return video;
}

/** One scene with all its takes, newest first, as they stood at one moment. Throws AppError `not_found`. */
export async function readVideoWithTakes(
  deps: ReadDeps & { readonly db: Database },
  videoId: string,
): Promise<NovelaVideo & { takes: Take[] }> {
  // Two statements without a common snapshot could show a finished take in a scene that does not know its film.
  return await deps.db.transaction(async (tx) => {
    const video = await readVideo({ ...deps, db: tx }, videoId);
    const ofScene = eq(videoTakes.videoId, videoId);
    const takes = await tx.select().from(videoTakes).where(ofScene).orderBy(desc(videoTakes.takeNumber));
    const presenting = { storage: deps.storage, now: deps.now(), times: await timesFor(tx, takes) };
    return { ...video, takes: takes.map((take) => presentTake(take, presenting)) };
  }, snapshot);
}

/** The stored take itself, for the jobs. Null when there is none. */
export async function findTake(db: Executor, takeId: string): Promise<TakeRow | null> {
  const [take] = await db.select().from(videoTakes).where(eq(videoTakes.id, takeId));
  return take ?? null;
}
