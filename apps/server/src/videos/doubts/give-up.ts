import type { NovelaVideo } from '@novela/contract/videos';
import { stateOf } from '../../takes/take-rows.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { decide, nothingInDoubt, type TakePlace } from './decide.ts';
import { endDoubt, isDecided } from './settle-doubt.ts';

/**
 * Stops waiting for a take: its price counts as spent. It is still asked about for a day, and kept as a take should its
 * film come after all. Giving up twice changes nothing.
 * @throws AppError `not_found`, `nothing_in_doubt`
 */
export const giveUp = (deps: VideoRequestDeps, place: TakePlace): Promise<NovelaVideo> =>
  decide(deps, place, async (tx, take, words) => {
    if (isDecided(take, true)) return;
    const state = stateOf(take);
    if (state !== 'stuck' && state !== 'submission_unknown') throw nothingInDoubt();
    await endDoubt(tx, deps, take, true, words);
  });
