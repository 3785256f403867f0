import { type TakeState, takeStates } from '@novela/contract/take-states';
import { videoTakes } from '@novela/database/schema/videos';
import { and, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Jobs } from '../platform/queue/queue.ts';
import { stateOf } from '../takes/take-rows.ts';
import type { VideoDeps } from './video-deps.ts';

type Step = 'write-script' | 'start-render' | 'follow-render' | 'save-media';

const stepOf: Readonly<Partial<Record<TakeState, Step & keyof Jobs>>> = {
  queued: 'write-script',
  writing: 'write-script',
  checking: 'write-script',
  ready: 'start-render',
  submitting: 'start-render',
  submitted: 'follow-render',
  processing: 'follow-render',
  stuck: 'follow-render',
  verifying: 'save-media',
};

const inMotion = takeStates.filter((state) => stepOf[state] !== undefined);
// Any number; the same in every process of the studio.
const lockKey = 7_208_114;
const mostAtOnce = 200;
/** Nobody looks at renders this long past their deadline any more. */
const forgottenHours = 6;

type RescueDeps = Pick<VideoDeps, 'db' | 'queue' | 'now' | 'log'>;

/**
 * Gives takes their job again that should have one and have none: the queue gives up on a job that failed or killed
 * its process again and again, but nobody may give up on a take. Repeating it is harmless, and of several processes
 * only one does it at a time. Answers how many were looked after.
 */
export async function rescueTakes({ db, queue, now, log }: RescueDeps): Promise<number> {
  const rescued = await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(${lockKey}) AS mine`,
    );
    if (!rows[0]?.mine) return 0;
    const forgotten = new Date(now().getTime() - forgottenHours * 3_600_000);
    const takes = await tx
      .select({ id: videoTakes.id, state: videoTakes.state })
      .from(videoTakes)
      .where(
        and(
          inArray(videoTakes.state, inMotion),
          // Takes of a batch wait for their turn, which the batch itself looks after.
          sql`NOT (${videoTakes.state} = 'queued' AND ${videoTakes.batchId} IS NOT NULL)`,
          or(isNull(videoTakes.deadlineAt), sql`NOT ${lt(videoTakes.deadlineAt, forgotten)}`),
        ),
      )
      .limit(mostAtOnce);
    const byStep = Map.groupBy(takes, (take) => stepOf[stateOf(take)]);
    let count = 0;
    for (const [step, found] of byStep) {
      if (!step) continue;
      // The states were read before: a job that ended since left its take in a state where this step does nothing.
      const lacking = await queue.findLacking(
        step,
        found.map(({ id }) => ({ takeId: id })),
      );
      for (const payload of lacking) await queue.send(step, payload, { in: tx });
      count += lacking.length;
    }
    return count;
  });
  if (rescued > 0) log.info({ takes: rescued }, 'takes without a job were given one');
  return rescued;
}
