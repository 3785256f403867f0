import { videoModels } from '@novela/contract/models';
import { videoTakes } from '@novela/database/schema/videos';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../../platform/database/database.ts';
import { AppError } from '../../platform/error/app-error.ts';
import { mirrorVideo } from '../../takes/mirror-video.ts';
import { readSettings, readTakeError, stateOf, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { moveTakeIn } from '../../takes/take-state.ts';
import type { VideoRequestDeps } from '../video-deps.ts';

const followedHours = 24;

/** Until when a take that ended without its film is still asked about. Pure. */
export const followUntil = (now: Date): Date => new Date(now.getTime() + followedHours * 3_600_000);

/**
 * Gives a take the job under which the provider films it: from then on it is followed like any other. A take that was
 * ended by a decision keeps its state and is followed for a day. Adopting the same job again changes nothing.
 * @throws AppError `validation_failed` when the job belongs to another take, `nothing_in_doubt`
 */
export async function adoptOrder(
  tx: Transaction,
  deps: Pick<VideoRequestDeps, 'queue' | 'now' | 'provider'>,
  take: TakeRow,
  jobId: string,
): Promise<void> {
  if (take.providerJobId === jobId && stateOf(take) !== 'failed') return;
  await refuseTaken(tx, take, jobId);
  const ticket = { provider: deps.provider.id, jobId, estimatedSeconds: null, quoted: null };
  const facts = { ticket: writeJson(ticket), providerJobId: jobId, providerStatus: 'pending' };
  const follow = () => deps.queue.send('follow-render', { takeId: take.id }, { in: tx });
  if (stateOf(take) === 'submission_unknown' || stateOf(take) === 'submitting') {
    const now = deps.now();
    const { deadlineSeconds } = videoModels[readSettings(take).modelId];
    await moveTakeIn(tx, deps.queue, {
      takeId: take.id,
      to: 'submitted',
      set: {
        ...facts,
        submittedAt: take.attemptedAt ?? now,
        deadlineAt: new Date(now.getTime() + deadlineSeconds * 1000),
        error: null,
      },
      alongside: follow,
    });
    return;
  }
  if (!wasDecided(take)) throw notInDoubt();
  await tx
    .update(videoTakes)
    .set({ ...facts, followUntil: followUntil(deps.now()), version: sql`${videoTakes.version} + 1` })
    .where(eq(videoTakes.id, take.id));
  await mirrorVideo(tx, take.videoId, {});
  await follow();
}

const wasDecided = (take: TakeRow): boolean =>
  stateOf(take) === 'failed' && readTakeError(take.error)?.code === 'submission_unknown';

async function refuseTaken(tx: Transaction, take: TakeRow, jobId: string): Promise<void> {
  const [other] = await tx
    .select({ id: videoTakes.id })
    .from(videoTakes)
    .where(and(eq(videoTakes.providerJobId, jobId), ne(videoTakes.id, take.id)));
  if (!other) return;
  const message = 'This job already belongs to another take.';
  throw new AppError('validation_failed', message, { fields: [{ path: '/providerJobId', message }] });
}

const notInDoubt = (): AppError =>
  new AppError('nothing_in_doubt', 'Nothing about this take is in doubt any more.');
