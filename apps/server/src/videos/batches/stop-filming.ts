import { isCancellable, isFinal, takeStates } from '@novela/contract/take-states';
import { filmBatches } from '@novela/database/schema/money';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../platform/database/database.ts';
import { inTransaction } from '../../platform/database/in-transaction.ts';
import { publishMoney, publishVideo } from '../../takes/publish-changes.ts';
import { startNext } from '../../takes/start-next.ts';
import { stateOf } from '../../takes/take-rows.ts';
import { callOff } from '../cancel-take.ts';
import { lockNovela } from '../lock-place.ts';
import type { VideoRequestDeps } from '../video-deps.ts';

export interface Stopped {
  readonly cancelled: number;
  readonly stillFilming: number;
}

/**
 * Calls off everything of a novela that nobody is at yet, or that waits for an outage to end, and gives its money back;
 * what the crew is writing or the camera is filming is finished. Stopping twice changes nothing.
 * @throws AppError `not_found`
 */
export async function stopFilming(deps: VideoRequestDeps, novelaId: string): Promise<Stopped> {
  const { stopped, videoIds } = await inTransaction(deps.db, (tx) => stop(tx, deps, novelaId));
  for (const videoId of videoIds) void publishVideo(deps, videoId);
  void publishMoney(deps, novelaId);
  return stopped;
}

async function stop(tx: Transaction, deps: VideoRequestDeps, novelaId: string) {
  await lockNovela(tx, novelaId);
  const batches = await tx
    .update(filmBatches)
    .set({ state: 'stopping' })
    .where(and(eq(filmBatches.novelaId, novelaId), eq(filmBatches.state, 'running')))
    .returning({ id: filmBatches.id });
  const open = await lockOpen(tx, novelaId);
  const waiting = open.filter((take) => isCancellable(stateOf(take)) && !isInHand(take));
  for (const take of waiting) await callOff(tx, deps, take);
  // A batch with nothing left in motion is done.
  for (const { id } of batches) await startNext(tx, deps.queue, id);
  return {
    stopped: { cancelled: waiting.length, stillFilming: open.length - waiting.length },
    videoIds: waiting.map(({ videoId }) => videoId),
  };
}

/** The crew is at it right now, and nothing holds it up. */
const isInHand = ({ state, error }: { readonly state: string; readonly error: unknown }): boolean =>
  (state === 'writing' || state === 'checking') && error === null;

const openStates = takeStates.filter((state) => !isFinal(state));

/** Scene before take, as every writer locks them: their states cannot change any more. */
async function lockOpen(tx: Transaction, novelaId: string) {
  await tx
    .select({ id: novelaVideos.id })
    .from(novelaVideos)
    .where(eq(novelaVideos.novelaId, novelaId))
    .orderBy(asc(novelaVideos.id))
    .for('no key update');
  return await tx
    .select({
      id: videoTakes.id,
      videoId: videoTakes.videoId,
      state: videoTakes.state,
      error: videoTakes.error,
    })
    .from(videoTakes)
    .where(and(eq(videoTakes.novelaId, novelaId), inArray(videoTakes.state, openStates)));
}
