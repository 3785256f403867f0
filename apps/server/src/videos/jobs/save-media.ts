import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { findTake } from '../../takes/read-videos.ts';
import { stateOf, type TakeRow } from '../../takes/take-rows.ts';
import { completeTake } from '../complete-take.ts';
import { failTake } from '../fail-take.ts';
import { fetchFilm } from '../fetch-film.ts';
import { forgetLate, isFollowedLate, lateLookSeconds } from '../follow-late.ts';
import { isFinalFailure } from '../give-up-or-retry.ts';
import { leaveToPerson } from '../leave-to-person.ts';
import { removeFilm, storeFilm } from '../store-film.ts';
import type { VideoDeps } from '../video-deps.ts';
import { isWorthWaiting, waitOutOutage } from '../wait-out-outage.ts';
import { openWorkFolder, sweepWorkFolders } from '../work-folder.ts';

/** Brings a finished film into the studio's own storage, checks it, draws its pictures and completes the take. */
export async function saveMedia(deps: VideoDeps, { takeId }: Jobs['save-media'], run: JobRun): Promise<void> {
  await sweepWorkFolders(takeId);
  const take = await findTake(deps.db, takeId);
  const late = take !== null && isFollowedLate(take, deps.now());
  if (!take || !(stateOf(take) === 'verifying' || late)) return;
  if (run.poisoned) {
    await (late ? forgetLate(deps, takeId) : leaveToPerson(deps, take));
    return await clearAway(deps, takeId);
  }
  const folder = await openWorkFolder(takeId);
  try {
    await save(deps, take, folder, run.signal);
  } catch (error) {
    if (late) await tryLater(deps, take, error, run);
    else await giveUpOrWait(deps, take, error, run);
    await clearAway(deps, takeId);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws the error, for the queue, while it may pass by itself */
async function giveUpOrWait(deps: VideoDeps, take: TakeRow, error: unknown, run: JobRun): Promise<void> {
  // It was filmed, so it was charged, whatever became of the file.
  if (isWorthWaiting(error, take, deps)) await waitOutOutage(deps, take, { error, charged: true }, run);
  if (!isFinalFailure(error, run)) throw error;
  await failTake(deps, take, asCharged(error));
}

/**
 * What a person decided about the take stands; as long as it is asked about, its film is looked for again.
 * @throws the error, for the queue, while it has runs left
 */
async function tryLater(deps: VideoDeps, take: TakeRow, error: unknown, run: JobRun): Promise<void> {
  if (!isFinalFailure(error, run)) throw error;
  deps.log.warn({ err: error, takeId: take.id }, 'a film that came late could not be saved yet');
  await deps.queue.send('follow-render', { takeId: take.id }, { afterSeconds: lateLookSeconds });
}

async function save(deps: VideoDeps, take: TakeRow, folder: string, signal: AbortSignal): Promise<void> {
  if (take.outputUrl === null) throw new AppError('output_missing', 'The film has no address.');
  const file = await fetchFilm(take.outputUrl, path.join(folder, 'film.mp4'), take.fileSizeBytes, signal);
  const facts = await deps.film.probe(file);
  const stills = await deps.film.stills(file, folder);
  await completeTake(deps, take, await storeFilm(deps, take, { file, facts, stills }));
}

/** Leaves nothing of a film in storage that is not in the catalogue. */
async function clearAway(deps: VideoDeps, takeId: string): Promise<void> {
  const take = await findTake(deps.db, takeId);
  if (!take || take.mediaId !== null) return;
  await removeFilm(deps, take).catch((err: unknown) =>
    deps.log.warn({ err, takeId }, 'what was stored of a film could not be removed'),
  );
}

const asCharged = (error: unknown): unknown =>
  error instanceof AppError
    ? new AppError(error.code, error.message, { ...error.details, charged: true })
    : new AppError('output_unreadable', 'The film was made but could not be saved.', {
        charged: true,
        retryable: true,
        cause: error,
      });
