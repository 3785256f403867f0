import { toAppError } from '../platform/error/to-app-error.ts';
import type { JobRun } from '../platform/queue/queue.ts';
import { toTakeError } from '../takes/take-error.ts';
import { statesOfStep } from '../takes/take-moves.ts';
import { stateOf, type TakeRow, writeJson } from '../takes/take-rows.ts';
import { noteOnTake } from '../takes/take-state.ts';
import type { VideoDeps } from './video-deps.ts';

/** What passes by itself and has cost nothing. */
const outages: ReadonlySet<string> = new Set([
  'writer_unavailable',
  'provider_unavailable',
  'storage_full',
  'database_unavailable',
]);
const longestWaitMs = 24 * 3_600_000;

/** True when a take should wait for the end of an outage instead of failing; for a day at most. */
export const isWorthWaiting = (
  error: unknown,
  take: Pick<TakeRow, 'createdAt'>,
  { now }: Pick<VideoDeps, 'now'>,
): boolean =>
  outages.has(toAppError(error).code) && now().getTime() - take.createdAt.getTime() < longestWaitMs;

/** What a take waits for, and whether its attempt has cost something already. */
interface Outage {
  readonly error: unknown;
  readonly charged: boolean;
}

/**
 * Lets a take wait for the end of an outage: the queue tries again while it has runs left, then `rescueTakes` gives
 * the take a new job every minute, until it succeeds or a person calls it off. With the last run the take says what
 * it waits for.
 * @throws the error itself, for the queue
 */
export async function waitOutOutage(
  deps: VideoDeps,
  take: TakeRow,
  { error, charged }: Outage,
  run: JobRun,
): Promise<never> {
  if (run.lastAttempt) {
    const known = toTakeError(toAppError(error), charged);
    const message = `${known.message} The scene waits and goes on by itself.`;
    const note = { error: writeJson({ ...known, charged, message }) };
    await noteOnTake(deps, take.id, note, statesOfStep(stateOf(take))).catch((err: unknown) =>
      deps.log.warn({ err, takeId: take.id }, 'an outage was not noted'),
    );
  }
  throw error;
}
