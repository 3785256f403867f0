import { videoModels } from '@novela/contract/models';
import type { NovelaVideo } from '@novela/contract/videos';
import { readSettings, stateOf, type TakeRow } from '../../takes/take-rows.ts';
import { moveTakeIn } from '../../takes/take-state.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { decide, nothingInDoubt, type TakePlace } from './decide.ts';

const awaited: ReadonlySet<string> = new Set(['submitted', 'processing', 'verifying']);

/**
 * Gives a stuck take as much time again as it had. A take that is awaited anyway stays as it is.
 * @throws AppError `not_found`, `nothing_in_doubt`
 */
export const keepWaiting = (deps: VideoRequestDeps, place: TakePlace): Promise<NovelaVideo> =>
  decide(deps, place, async (tx, take) => {
    if (awaited.has(stateOf(take))) return;
    if (stateOf(take) !== 'stuck') throw nothingInDoubt();
    await moveTakeIn(tx, deps.queue, {
      takeId: take.id,
      to: 'processing',
      set: { deadlineAt: new Date(deps.now().getTime() + patienceMs(take)), error: null },
      alongside: () => deps.queue.send('follow-render', { takeId: take.id }, { in: tx }),
    });
  });

/** Milliseconds the take was given the first time. */
const patienceMs = (take: TakeRow): number => {
  const given =
    take.deadlineAt && take.submittedAt ? take.deadlineAt.getTime() - take.submittedAt.getTime() : 0;
  const usual = videoModels[readSettings(take).modelId].deadlineSeconds * 1000;
  return given > 0 ? Math.min(given, usual) : usual;
};
