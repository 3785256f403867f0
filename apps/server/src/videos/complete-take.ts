import { catalogueFilm } from '../media/catalogue-film.ts';
import { chargeFilm } from '../money/charge-film.ts';
import { settle } from '../money/close-holds.ts';
import { readScript, stateOf, type TakeRow } from '../takes/take-rows.ts';
import { moveTake } from '../takes/take-state.ts';
import type { StoredFilm } from './store-film.ts';
import { announceNews } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';

/**
 * Completes a take in one transaction: the film into the catalogue, the held money spent, the take into the episode,
 * the counters up, the crew's log a line longer. Then browsers are told. A film that comes
 * after it was given up is completed the same way.
 */
export async function completeTake(deps: VideoDeps, take: TakeRow, film: StoredFilm): Promise<void> {
  const { storage, now } = deps;
  const cost = take.estimatedCost;
  const late = stateOf(take) === 'failed';
  await moveTake(deps, {
    takeId: take.id,
    to: 'completed',
    late,
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
      followUntil: null,
    },
    video: { thumbnailUrl: storage.urlFor(film.thumbnailKey) },
    alongside: async (tx) => {
      await settle(tx, { purpose: 'video', takeId: take.id }, cost);
      // Somebody said it was not filmed and got the money back; it was.
      if (late && take.actualCost === 0) await chargeFilm(tx, take, cost);
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
    news: (tx) =>
      announceNews(deps, tx, take, { action: 'filming_finished', seconds: film.facts.seconds, cost }),
  });
}
