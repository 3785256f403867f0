import { toModelParameters } from '@novela/contract/model-parameters';
import { videoModels } from '@novela/contract/models';
import { readSqlState } from '../../platform/database/read-sql-state.ts';
import { AppError } from '../../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import type { Ticket } from '../../platform/video-provider/video-provider.ts';
import { chooseDeadline } from '../../takes/choose-deadline.ts';
import { measureRenderTimes } from '../../takes/measure-render-times.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readSettings, stateOf, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { moveTake } from '../../takes/take-state.ts';
import { failTake } from '../fail-take.ts';
import { firstLook } from '../pace-looks.ts';
import { parkUnknown } from '../park-unknown.ts';
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
  await keepTicket(deps, take, ticket);
}

async function handleRefusal(deps: VideoDeps, take: TakeRow, error: unknown, run: JobRun): Promise<void> {
  const code = error instanceof AppError ? error.code : null;
  if (code === 'provider_rejected' || code === 'provider_refused') return await failTake(deps, take, error);
  if (code !== 'provider_unavailable') return await parkUnknown(deps, take, error);
  if (run.lastAttempt && !isWorthWaiting(error, take, deps)) return await failTake(deps, take, error);
  // Proven unsent: the take is as it was, and the queue tries again a little later.
  await moveTake(deps, { takeId: take.id, to: 'ready', set: { attemptedAt: null } });
  await waitOutOutage(deps, take, error, run);
}

const savesTried = 5;
const uniqueViolation = '23505';

/** The ticket is worth the price of a film, so a database that hiccups is asked again before it is lost. */
async function keepTicket(deps: VideoDeps, take: TakeRow, ticket: Ticket, attempt = 1): Promise<void> {
  try {
    await saveTicket(deps, take, ticket);
  } catch (error) {
    if (readSqlState(error) === uniqueViolation) {
      deps.log.error({ takeId: take.id, jobId: ticket.jobId }, 'the provider gave one job to two takes');
      return await parkUnknown(deps, take, error);
    }
    if (attempt >= savesTried) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    await keepTicket(deps, take, ticket, attempt + 1);
  }
}

async function saveTicket(deps: VideoDeps, take: TakeRow, ticket: Ticket): Promise<void> {
  const { modelId } = readSettings(take);
  const now = deps.now();
  const times = await measureRenderTimes(deps.db, take.simulated);
  const usual = times.get(modelId)?.p50 ?? ticket.estimatedSeconds ?? videoModels[modelId].typicalSeconds;
  await moveTake(deps, {
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
}
