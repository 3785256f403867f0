import type { TakeError } from '@novela/contract/videos';
import { release, settle } from '../money/close-holds.ts';
import type { Transaction } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { toTakeError } from '../takes/take-error.ts';
import { statesOfStep } from '../takes/take-moves.ts';
import { stateOf, type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTake } from '../takes/take-state.ts';
import { announceNews } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';

/**
 * Ends a take that cannot go on: its status and its money at once, the Fixer's words afterwards in a job of their
 * own. Charged attempts are settled, uncharged ones released; where nobody knows, the hold stays. A take that has gone
 * on since it was read is left alone.
 */
export async function failTake(deps: VideoDeps, take: TakeRow, error: unknown): Promise<void> {
  const nothingSent = take.attemptedAt === null;
  const takeError = toTakeError(error, nothingSent ? false : null);
  await moveTake(deps, {
    takeId: take.id,
    to: isRefusal(error) ? 'refused' : 'failed',
    from: statesOfStep(stateOf(take)),
    set: {
      error: writeJson(takeError),
      completedAt: deps.now(),
      actualCost: takeError.charged === null ? null : takeError.charged ? take.estimatedCost : 0,
    },
    alongside: async (tx) => {
      await closeMoney(tx, take, takeError);
      await deps.queue.send('explain-failure', { takeId: take.id }, { in: tx });
    },
    ...(!nothingSent && {
      news: (tx: Transaction) => {
        const reason = takeError.raw ?? takeError.message;
        return announceNews(deps, tx, take, { action: 'filming_failed', reason });
      },
    }),
  });
  if (!(error instanceof AppError))
    deps.log.error({ err: error, takeId: take.id }, 'a take failed unexpectedly');
}

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'provider_refused' || error.code === 'writer_refused');

async function closeMoney(tx: Transaction, take: TakeRow, { charged }: TakeError): Promise<void> {
  await release(tx, { purpose: 'writing', takeId: take.id });
  if (charged === true) await settle(tx, { purpose: 'video', takeId: take.id }, take.estimatedCost);
  if (charged === false) await release(tx, { purpose: 'video', takeId: take.id });
}
