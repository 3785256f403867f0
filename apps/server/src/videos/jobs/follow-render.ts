import { AppError } from '../../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import type { RenderStatus, Ticket } from '../../platform/video-provider/video-provider.ts';
import { usualSeconds } from '../../takes/estimate-wait.ts';
import { measureRenderTimes } from '../../takes/measure-render-times.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readSettings, readTicket, stateOf, type TakeRow } from '../../takes/take-rows.ts';
import { moveTake } from '../../takes/take-state.ts';
import { keepLooking } from '../adoption/look-for-order.ts';
import { failTake } from '../fail-take.ts';
import { followLate, forgetLate, isFollowedLate } from '../follow-late.ts';
import { callStuck, leaveToPerson } from '../leave-to-person.ts';
import { nextLook, watchedPastDeadlineMs } from '../pace-looks.ts';
import type { VideoDeps } from '../video-deps.ts';

const filming: ReadonlySet<string> = new Set(['submitted', 'processing', 'stuck']);

/** Looks once how a render goes and, while it goes on, arranges the next look. */
export async function followRender(
  deps: VideoDeps,
  { takeId }: Jobs['follow-render'],
  { poisoned }: Pick<JobRun, 'poisoned'>,
): Promise<void> {
  const take = await findTake(deps.db, takeId);
  if (!take) return;
  if (poisoned) return await leaveAlone(deps, take);
  if (stateOf(take) === 'submission_unknown') return await keepLooking(deps, take);
  const ticket = readTicket(take);
  if (!ticket) return;
  if (isFollowedLate(take, deps.now())) return await followLate(deps, take, await ask(deps, ticket));
  if (!filming.has(stateOf(take))) return;
  const status = await ask(deps, ticket);
  if (status === null || status.kind === 'pending') return await goOn(deps, take, status);
  if (status.kind === 'failed') return await failTake(deps, take, toAppError(status));
  await moveTake(deps, {
    takeId,
    to: 'verifying',
    set: {
      outputUrl: status.url,
      fileSizeBytes: status.bytes,
      providerStatus: status.providerStatus,
      error: null,
    },
    alongside: (tx) => deps.queue.send('save-media', { takeId }, { in: tx }),
  });
}

/** A look that takes the process down again and again is not repeated until a person asks for it. */
async function leaveAlone(deps: VideoDeps, take: TakeRow): Promise<void> {
  if (filming.has(stateOf(take))) await leaveToPerson(deps, take);
  else if (isFollowedLate(take, deps.now())) await forgetLate(deps, take.id);
}

/** Null when the service cannot be asked: that says nothing about the film, and the deadline decides. */
async function ask({ provider }: VideoDeps, ticket: Ticket): Promise<RenderStatus | null> {
  try {
    return await provider.status(ticket);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'provider_unavailable') throw error;
    return null;
  }
}

const toAppError = (status: Extract<RenderStatus, { kind: 'failed' }>): AppError =>
  new AppError(
    status.outcome === 'refused' ? 'provider_refused' : 'render_failed',
    status.outcome === 'refused'
      ? 'The video service refused this scene because of its content.'
      : 'The video service could not film this scene.',
    { raw: status.reason, retryable: status.retryable, charged: status.charged },
  );

type Pending = Extract<RenderStatus, { kind: 'pending' }>;

async function goOn(deps: VideoDeps, take: TakeRow, status: Pending | null): Promise<void> {
  const now = deps.now().getTime();
  const late = take.deadlineAt !== null && now > take.deadlineAt.getTime();
  if (late) await callStuck(deps, take);
  else if (status) await noteProgress(deps, take, status);
  if (late && take.deadlineAt && now - take.deadlineAt.getTime() > watchedPastDeadlineMs) return;
  const times = await measureRenderTimes(deps.db, take.simulated);
  const elapsed = take.submittedAt ? (now - take.submittedAt.getTime()) / 1000 : 0;
  const usual = usualSeconds(take, times.get(readSettings(take).modelId));
  await deps.queue.send(
    'follow-render',
    { takeId: take.id },
    { afterSeconds: nextLook({ elapsed, usual, stuck: late }, deps.pace) },
  );
}

/** Only news is written: a look that found nothing new changes no version and wakes no browser. */
async function noteProgress(
  deps: VideoDeps,
  take: TakeRow,
  { providerStatus, progress }: Pending,
): Promise<void> {
  // Progress never goes down, whatever the provider says.
  const known = progress === null ? take.progress : Math.max(progress, take.progress ?? 0);
  const waiting = providerStatus === 'pending' || providerStatus === 'not_found';
  const begins = !waiting && stateOf(take) !== 'processing';
  if (!begins && known === take.progress && (waiting || providerStatus === take.providerStatus)) return;
  if (waiting && stateOf(take) === 'submitted') return;
  await moveTake(deps, { takeId: take.id, to: 'processing', set: { providerStatus, progress: known } });
}
