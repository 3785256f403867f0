import { broadcast } from '../agents/report-to-crew.ts';
import { catalogueFilm } from '../media/catalogue-film.ts';
import { settle } from '../money/close-holds.ts';
import { readScript, type TakeRow } from '../takes/take-rows.ts';
import { moveTake } from '../takes/take-state.ts';
import type { StoredFilm } from './store-film.ts';
import { tellCrew } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';

/**
 * Completes a take in one transaction: the film into the catalogue, the held money spent, the take into the episode,
 * the counters up. Then browsers and crew are told.
 */
export async function completeTake(deps: VideoDeps, take: TakeRow, film: StoredFilm): Promise<void> {
  const { storage, now } = deps;
  const cost = take.estimatedCost;
  const done = await moveTake(deps, {
    takeId: take.id,
    to: 'completed',
    set: {
      s3Key: film.key,
      posterKey: film.posterKey,
      lastFrameKey: film.lastFrameKey,
      thumbnailKey: film.thumbnailKey,
      outputUrl: storage.urlFor(film.key),
      durationSeconds: Math.round(film.facts.seconds * 1000) / 1000,
      width: film.facts.width,
      height: film.facts.height,
      fileSizeBytes: film.bytes,
      actualCost: cost,
      completedAt: now(),
      error: null,
    },
    video: { thumbnailUrl: storage.urlFor(film.thumbnailKey) },
    alongside: async (tx) => {
      await settle(tx, { purpose: 'video', takeId: take.id }, cost);
      await catalogueFilm(tx, {
        take,
        key: film.key,
        url: storage.urlFor(film.key),
        thumbnailKey: film.thumbnailKey,
        thumbnailUrl: storage.urlFor(film.thumbnailKey),
        bytes: film.bytes,
        ...film.facts,
        title: readScript(take)?.title ?? null,
      });
    },
  });
  if (!done) return;
  await tellCrew(deps, take, (crew, place) =>
    broadcast(crew, place, { action: 'filming_finished', seconds: film.facts.seconds, cost }),
  );
}
