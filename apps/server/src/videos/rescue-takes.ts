import { type TakeState, takeStates } from '@novela/contract/take-states';
import { videoTakes } from '@novela/database/schema/videos';
import { and, eq, gt, gte, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Jobs, Queue } from '../platform/queue/queue.ts';
import { stateOf, type TakeRow } from '../takes/take-rows.ts';
import { watchedPastDeadlineMs } from './pace-looks.ts';
import type { VideoDeps } from './video-deps.ts';

type Step = keyof Jobs & ('write-script' | 'start-render' | 'follow-render' | 'save-media');

const stepOf: Readonly<Partial<Record<TakeState, Step>>> = {
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
const stepOfTake = (take: Pick<TakeRow, 'state'>): Step => stepOf[stateOf(take)] ?? 'follow-render';
// Any number; the same in every process of the studio.
const lockKey = 7_208_114;
const mostAtOnce = 200;

type RescueDeps = Pick<VideoDeps, 'db' | 'queue' | 'now' | 'log'>;

/** Takes somebody should be at: those in motion, and those given up on that are still asked about. */
function isOwedAJob(now: Date): SQL | undefined {
  const { state, batchId, deadlineAt, followUntil } = videoTakes;
  const longAgo = new Date(now.getTime() - watchedPastDeadlineMs);
  return or(
    and(
      inArray(state, inMotion),
      // Takes of a batch wait for their turn, which the batch itself looks after.
      sql`NOT (${state} = 'queued' AND ${batchId} IS NOT NULL)`,
      // One that has been stuck for hours waits for a person.
      or(ne(state, 'stuck'), isNull(deadlineAt), gte(deadlineAt, longAgo)),
    ),
    and(eq(state, 'failed'), gt(followUntil, now)),
  );
}

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
    const takes = await tx
      .select({ id: videoTakes.id, state: videoTakes.state })
      .from(videoTakes)
      .where(isOwedAJob(now()))
      // Whoever is left out of a full round is in one of the next.
      .orderBy(sql`random()`)
      .limit(mostAtOnce);
    const byStep = Map.groupBy(takes, stepOfTake);
    let count = 0;
    for (const [step, found] of byStep) {
      // The states were read before: a job that ended since left its take in a state where this step does nothing.
      const lacking = await findLacking(
        queue,
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

/** A film that comes late is saved while its take still counts as failed: then nobody needs to look for it. */
async function findLacking(queue: Queue, step: Step, takes: readonly { readonly takeId: string }[]) {
  const lacking = await queue.findLacking(step, takes);
  return step === 'follow-render' ? await queue.findLacking('save-media', lacking) : lacking;
}
