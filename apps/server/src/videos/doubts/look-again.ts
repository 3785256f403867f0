import type { NovelaVideo } from '@novela/contract/videos';
import { AppError } from '../../platform/error/app-error.ts';
import { findTake, readVideo } from '../../takes/read-videos.ts';
import { readTicket, stateOf, type TakeRow } from '../../takes/take-rows.ts';
import { lookForOrder } from '../adoption/look-for-order.ts';
import { isFollowedLate } from '../follow-late.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { nothingInDoubt, type TakePlace } from './decide.ts';

const withTicket: ReadonlySet<string> = new Set(['stuck', 'submitted', 'processing']);

/**
 * Looks at once where a take stands at the provider. News is carried out by the usual job, in the usual way. Looking
 * changes nothing by itself and may be repeated.
 * @throws AppError `not_found`, `nothing_in_doubt`, `provider_unavailable`
 */
export async function lookAgain(
  deps: VideoRequestDeps,
  { videoId, takeId }: TakePlace,
): Promise<NovelaVideo> {
  const before = await readVideo(deps, videoId);
  const take = await findTake(deps.db, takeId);
  if (!take || take.videoId !== videoId) throw new AppError('not_found', 'This scene has no such take.');
  if (stateOf(take) === 'submission_unknown') {
    return (await lookForOrder(deps, take)) ? await readVideo(deps, videoId) : before;
  }
  await askProvider(deps, take);
  return before;
}

async function askProvider(deps: VideoRequestDeps, take: TakeRow): Promise<void> {
  const ticket = readTicket(take);
  const asked = withTicket.has(stateOf(take)) || isFollowedLate(take, deps.now());
  if (!ticket || !asked) throw nothingInDoubt();
  const { kind } = await deps.provider.status(ticket);
  if (kind !== 'pending') await deps.queue.send('follow-render', { takeId: take.id });
}
