import type { NovelaVideo } from '@novela/contract/videos';
import { release, settle } from '../../money/close-holds.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { AppError } from '../../platform/error/app-error.ts';
import { readTakeError, stateOf, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { moveTakeIn } from '../../takes/take-state.ts';
import { adoptOrder, followUntil } from '../adoption/adopt-order.ts';
import { lateLookSeconds } from '../follow-late.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import type { FilmWords } from '../words/film-words.ts';
import { decide, nothingInDoubt, type TakePlace } from './decide.ts';
import { decidedError } from './doubt-error.ts';

/** What a person found out about an order. */
export interface Finding {
  readonly filmed: boolean;
  readonly providerJobId?: string | undefined;
}

/**
 * Ends the doubt about an order: it was not filmed and its money comes back, it was filmed and its money is spent, or
 * it was filmed under this job of the provider, which is then followed like any other. Saying the same again changes
 * nothing; a job found later is still adopted.
 * @throws AppError `not_found`, `validation_failed`, `nothing_in_doubt`
 */
export const settleDoubt = (
  deps: VideoRequestDeps,
  place: TakePlace,
  finding: Finding,
): Promise<NovelaVideo> =>
  decide(deps, place, async (tx, take, words) => {
    if (finding.providerJobId !== undefined) {
      if (!finding.filmed) throw contradiction();
      return await adoptOrder(tx, deps, take, finding.providerJobId);
    }
    if (isDecided(take, finding.filmed)) return;
    const state = stateOf(take);
    if (state !== 'submission_unknown' && state !== 'stuck') throw nothingInDoubt();
    await endDoubt(tx, deps, take, finding.filmed, words);
  });

/**
 * Ends a parked take: its hold is spent or given back with the same step. Where the provider has it under a job it is
 * asked about for another day: a film that comes after all is kept, and paid for once.
 */
export async function endDoubt(
  tx: Transaction,
  { queue, now }: Pick<VideoRequestDeps, 'queue' | 'now'>,
  take: TakeRow,
  charged: boolean,
  words: FilmWords,
): Promise<void> {
  const code = stateOf(take) === 'stuck' ? 'render_stuck' : 'submission_unknown';
  const cost = charged ? take.estimatedCost : 0;
  const holds = { purpose: 'video' as const, takeId: take.id };
  await moveTakeIn(tx, queue, {
    takeId: take.id,
    to: 'failed',
    set: {
      completedAt: now(),
      actualCost: cost,
      ...(take.ticket === null ? {} : { followUntil: followUntil(now()) }),
      error: writeJson(decidedError(take, code, charged, words)),
    },
    alongside: async () => {
      await (charged ? settle(tx, holds, cost) : release(tx, holds));
      const look = { in: tx, afterSeconds: lateLookSeconds };
      if (take.ticket !== null) await queue.send('follow-render', { takeId: take.id }, look);
    },
  });
}

/** True when a person has decided exactly this about the take before. */
export const isDecided = (take: TakeRow, charged: boolean): boolean => {
  const error = readTakeError(take.error);
  const doubted = error?.code === 'submission_unknown' || error?.code === 'render_stuck';
  return stateOf(take) === 'failed' && doubted && error.charged === charged;
};

const contradiction = (): AppError => {
  const message = 'An order with a job of the provider was filmed, so "filmed" must be true.';
  return new AppError('validation_failed', message, { fields: [{ path: '/filmed', message }] });
};
