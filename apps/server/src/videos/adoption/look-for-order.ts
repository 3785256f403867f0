import { inTransaction } from '../../platform/database/in-transaction.ts';
import { publishVideo } from '../../takes/publish-changes.ts';
import type { TakeRow } from '../../takes/take-rows.ts';
import type { VideoDeps } from '../video-deps.ts';
import { adoptOrder } from './adopt-order.ts';
import { findOrder, hasJobTable } from './find-order.ts';

type LookDeps = Pick<VideoDeps, 'db' | 'storage' | 'now' | 'queue' | 'provider' | 'realtime' | 'log'>;

const lookedForMs = 600_000;
const pauseSeconds = 10;

/** Looks once for the job of an order in doubt and adopts it. True when it was found. */
export async function lookForOrder(deps: LookDeps, take: TakeRow): Promise<boolean> {
  const jobId = await findOrder(deps, take);
  if (jobId === null) return false;
  await inTransaction(deps.db, (tx) => adoptOrder(tx, deps, take, jobId));
  deps.log.info({ takeId: take.id, jobId }, 'an order in doubt was found');
  await publishVideo(deps, take.videoId);
  return true;
}

/** Looks, and arranges the next look for ten minutes: the provider may write its job down later than it was asked. */
export async function keepLooking(deps: LookDeps, take: TakeRow): Promise<void> {
  if (await lookForOrder(deps, take)) return;
  const age = take.attemptedAt ? deps.now().getTime() - take.attemptedAt.getTime() : lookedForMs;
  if (age >= lookedForMs || !(await hasJobTable(deps.db))) return;
  await deps.queue.send('follow-render', { takeId: take.id }, { afterSeconds: pauseSeconds });
}
