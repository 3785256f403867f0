import { setTimeout as sleep } from 'node:timers/promises';
import { toModelParameters } from '@novela/contract/model-parameters';
import { videoModels } from '@novela/contract/models';
import type { Transaction } from '../../platform/database/database.ts';
import { inTransaction } from '../../platform/database/in-transaction.ts';
import { readSqlState } from '../../platform/database/read-sql-state.ts';
import { AppError } from '../../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { poisonError } from '../../platform/queue/refuse-poison.ts';
import type { Ticket } from '../../platform/video-provider/video-provider.ts';
import { chooseDeadline } from '../../takes/choose-deadline.ts';
import { measureRenderTimes } from '../../takes/measure-render-times.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readSettings, stateOf, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { moveTake } from '../../takes/take-state.ts';
import { adoptOrder } from '../adoption/adopt-order.ts';
import { failTake } from '../fail-take.ts';
import { firstLook } from '../pace-looks.ts';
import { parkUnknown } from '../park-unknown.ts';
import { servicesChanged } from '../services-changed.ts';
import type { VideoDeps } from '../video-deps.ts';
import { isWorthWaiting, waitOutOutage } from '../wait-out-outage.ts';

/**
 * Orders the film: the only step that spends, and at most once for each take. The attempt is committed before a
 * connection is opened and the ticket after the answer. A take found with an attempt and no ticket is never ordered
 * again: nobody knows whether it was taken.
 */
export async function startRender(
  deps: VideoDeps,
  { takeId }: Jobs['start-render'],
  run: JobRun,
): Promise<void> {
  const take = await findTake(deps.db, takeId);
  if (!take) return;
  if (stateOf(take) === 'submitting') return await parkUnknown(deps, take, null);
  if (stateOf(take) !== 'ready') return;
  if (run.poisoned) return await failTake(deps, take, poisonError());
  if (take.simulated !== deps.simulated.video) return await failTake(deps, take, servicesChanged());
  const attempt = await moveTake(deps, { takeId, to: 'submitting', set: { attemptedAt: deps.now() } });
  if (attempt) await order(deps, attempt, run);
}

async function order(deps: VideoDeps, take: TakeRow, run: JobRun): Promise<void> {
  const settings = readSettings(take);
  let ticket: Ticket;
  try {
    const parameters = toModelParameters(settings, take.prompt);
    ticket = await deps.provider.start({ takeId: take.id, modelId: settings.modelId, parameters });
  } catch (error) {
    return await handleRefusal(deps, take, error, run);
  }
  // Should the database be gone for good, this line is what a person can settle the doubt with.
  deps.log.info({ takeId: take.id, jobId: ticket.jobId }, 'the provider took an order');
  await keepTicket(deps, take, ticket, run.signal);
}

async function handleRefusal(deps: VideoDeps, take: TakeRow, error: unknown, run: JobRun): Promise<void> {
  const code = error instanceof AppError ? error.code : null;
  if (code === 'provider_rejected' || code === 'provider_refused') return await failTake(deps, take, error);
  if (code !== 'provider_unavailable') return await parkUnknown(deps, take, error);
  if (run.lastAttempt && !isWorthWaiting(error, take, deps)) return await failTake(deps, take, error);
  // Proven unsent: the take is as it was, and the queue tries again a little later.
  await moveTake(deps, { takeId: take.id, to: 'ready', set: { attemptedAt: null } });
  await waitOutOutage(deps, take, { error, charged: false }, run);
}

const keptForMs = 240_000;
const longestPauseMs = 5_000;
const uniqueViolation = '23505';

/** The ticket is worth the price of a film, so a database that is away is asked again for minutes before it is lost. */
async function keepTicket(
  deps: VideoDeps,
  take: TakeRow,
  ticket: Ticket,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await saveTicket(deps, take, ticket);
    } catch (error) {
      if (readSqlState(error) === uniqueViolation) {
        deps.log.error({ takeId: take.id, jobId: ticket.jobId }, 'the provider gave one job to two takes');
        return await parkUnknown(deps, take, error);
      }
      if (error instanceof AppError || performance.now() - startedAt > keptForMs) throw error;
      await sleep(pauseMs, undefined, { signal });
    }
  }
}

async function saveTicket(deps: VideoDeps, take: TakeRow, ticket: Ticket): Promise<void> {
  const { modelId } = readSettings(take);
  const now = deps.now();
  const times = await measureRenderTimes(deps.db, take.simulated);
  const usual = times.get(modelId)?.p50 ?? ticket.estimatedSeconds ?? videoModels[modelId].typicalSeconds;
  const followed = await moveTake(deps, {
    takeId: take.id,
    to: 'submitted',
    set: {
      ticket: writeJson(ticket),
      providerJobId: ticket.jobId,
      providerStatus: 'pending',
      submittedAt: now,
      deadlineAt: new Date(now.getTime() + chooseDeadline(modelId, times.get(modelId)) * 1000),
      error: null,
    },
    alongside: (tx) =>
      deps.queue.send(
        'follow-render',
        { takeId: take.id },
        { in: tx, afterSeconds: firstLook(usual, deps.pace) },
      ),
  });
  // A person ended the doubt while the answer was on its way: the film is kept when it comes, and paid for once.
  if (!followed) await inTransaction(deps.db, (tx) => adoptLate(tx, deps, take.id, ticket));
}

async function adoptLate(tx: Transaction, deps: VideoDeps, takeId: string, { jobId }: Ticket): Promise<void> {
  const take = await findTake(tx, takeId);
  if (take) await adoptOrder(tx, deps, take, jobId);
}
