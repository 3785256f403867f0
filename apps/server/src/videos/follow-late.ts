import { correctFilm } from '../money/charge-film.ts';
import type { RenderStatus } from '../platform/video-provider/video-provider.ts';
import { stateOf, type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTake, noteOnTake } from '../takes/take-state.ts';
import { lateError } from './doubts/doubt-error.ts';
import { readLanguage } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';
import { filmWordsIn } from './words/film-words-in.ts';

/** Seconds between looks at a take somebody gave up on. */
export const lateLookSeconds = 300;

/** True while a take that ended without its film is still asked about. Pure. */
export const isFollowedLate = (take: Pick<TakeRow, 'state' | 'followUntil'>, now: Date): boolean =>
  stateOf(take) === 'failed' && take.followUntil !== null && take.followUntil.getTime() > now.getTime();

/** Asks about a take no more: work on it took the process down again and again. */
export const forgetLate = (deps: VideoDeps, takeId: string): Promise<void> =>
  noteOnTake(deps, takeId, { followUntil: null }, ['failed']);

/** Carries out what the provider says about a take somebody gave up on: its film is fetched after all, or it never comes. */
export async function followLate(deps: VideoDeps, take: TakeRow, status: RenderStatus | null): Promise<void> {
  const takeId = take.id;
  if (status?.kind === 'completed') {
    await noteOnTake(deps, takeId, { outputUrl: status.url, fileSizeBytes: status.bytes });
    return await deps.queue.send('save-media', { takeId });
  }
  if (status?.kind === 'failed') return await comeToNothing(deps, take, status);
  await deps.queue.send('follow-render', { takeId }, { afterSeconds: lateLookSeconds });
}

type Failed = Extract<RenderStatus, { readonly kind: 'failed' }>;

/** There will be no film. Where the service says what it charged, that counts, and not what a person had to guess. */
async function comeToNothing(deps: VideoDeps, take: TakeRow, failed: Failed): Promise<void> {
  const { charged, reason, providerStatus } = failed;
  const facts = { followUntil: null, providerStatus };
  const counted = take.actualCost ?? 0;
  const owed = charged === null ? counted : charged ? take.estimatedCost : 0;
  if (charged === null || owed === counted) return await noteOnTake(deps, take.id, facts);
  const words = filmWordsIn(await readLanguage(deps, take.novelaId));
  await moveTake(deps, {
    takeId: take.id,
    to: 'failed',
    late: true,
    set: { ...facts, actualCost: owed, error: writeJson(lateError(take, reason, charged, words)) },
    alongside: (tx) => correctFilm(tx, take, owed - counted),
  });
}
