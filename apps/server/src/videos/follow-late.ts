import type { RenderStatus } from '../platform/video-provider/video-provider.ts';
import { stateOf, type TakeRow } from '../takes/take-rows.ts';
import { noteOnTake } from '../takes/take-state.ts';
import type { VideoDeps } from './video-deps.ts';

/** Seconds between looks at a take somebody gave up on. */
export const lateLookSeconds = 300;

/** True while a take that ended without its film is still asked about. Pure. */
export const isFollowedLate = (take: Pick<TakeRow, 'state' | 'followUntil'>, now: Date): boolean =>
  stateOf(take) === 'failed' && take.followUntil !== null && take.followUntil.getTime() > now.getTime();

/** Carries out what the provider says about a take somebody gave up on: its film is fetched after all, or it never comes. */
export async function followLate(deps: VideoDeps, take: TakeRow, status: RenderStatus | null): Promise<void> {
  const takeId = take.id;
  if (status?.kind === 'completed') {
    await noteOnTake(deps, takeId, { outputUrl: status.url, fileSizeBytes: status.bytes });
    return await deps.queue.send('save-media', { takeId });
  }
  if (status?.kind === 'failed') {
    return await noteOnTake(deps, takeId, { followUntil: null, providerStatus: status.providerStatus });
  }
  await deps.queue.send('follow-render', { takeId }, { afterSeconds: lateLookSeconds });
}
