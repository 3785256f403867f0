import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { findTake } from '../../takes/read-videos.ts';
import { stateOf, type TakeRow } from '../../takes/take-rows.ts';
import { completeTake } from '../complete-take.ts';
import { failTake } from '../fail-take.ts';
import { fetchFilm } from '../fetch-film.ts';
import { isFollowedLate } from '../follow-late.ts';
import { isFinalFailure } from '../give-up-or-retry.ts';
import { storeFilm } from '../store-film.ts';
import type { VideoDeps } from '../video-deps.ts';
import { isWorthWaiting, waitOutOutage } from '../wait-out-outage.ts';
import { openWorkFolder, sweepWorkFolders } from '../work-folder.ts';

/** Brings a finished film into the studio's own storage, checks it, draws its pictures and completes the take. */
export async function saveMedia(deps: VideoDeps, { takeId }: Jobs['save-media'], run: JobRun): Promise<void> {
  await sweepWorkFolders(takeId);
  const take = await findTake(deps.db, takeId);
  if (!take || !(stateOf(take) === 'verifying' || isFollowedLate(take, deps.now()))) return;
  const folder = await openWorkFolder(takeId);
  try {
    await save(deps, take, folder, run.signal);
  } catch (error) {
    if (isWorthWaiting(error, take, deps)) await waitOutOutage(deps, take, error, run);
    if (!isFinalFailure(error, run)) throw error;
    // It was filmed, so it was charged, whatever became of the file.
    await failTake(deps, take, asCharged(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function save(deps: VideoDeps, take: TakeRow, folder: string, signal: AbortSignal): Promise<void> {
  if (take.outputUrl === null) throw new AppError('output_missing', 'The film has no address.');
  const file = await fetchFilm(take.outputUrl, path.join(folder, 'film.mp4'), take.fileSizeBytes, signal);
  const facts = await deps.film.probe(file);
  const stills = await deps.film.stills(file, folder);
  await completeTake(deps, take, await storeFilm(deps, take, { file, facts, stills }));
}

const asCharged = (error: unknown): unknown =>
  error instanceof AppError
    ? new AppError(error.code, error.message, { ...error.details, charged: true })
    : new AppError('output_unreadable', 'The film was made but could not be saved.', {
        charged: true,
        retryable: true,
        cause: error,
      });
