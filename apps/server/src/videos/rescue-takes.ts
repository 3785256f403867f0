import { type TakeState, takeStates } from '@novela/contract/take-states';
import { videoTakes } from '@novela/database/schema/videos';
import { and, inArray, isNull, lt, or } from 'drizzle-orm';
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

// Longer than any job runs: whatever is younger still has a job of its own.
const youngestMs = 20 * 60_000;

/**
 * Gives takes a job again that should have one and may have lost it: when a job killed its process again and again
 * the queue gives up on it, but nobody may give up on a take. Steps may be repeated, so a take that still has its
 * job comes to no harm. Answers how many were looked after.
 */
export async function rescueTakes({
  db,
  queue,
  now,
  log,
}: Pick<VideoDeps, 'db' | 'queue' | 'now' | 'log'>): Promise<number> {
  const before = new Date(now().getTime() - youngestMs);
  const abandoned = await db
    .select({ id: videoTakes.id, state: videoTakes.state })
    .from(videoTakes)
    .where(
      and(
        inArray(
          videoTakes.state,
          takeStates.filter((state) => stepOf[state] !== undefined),
        ),
        lt(videoTakes.createdAt, before),
        or(isNull(videoTakes.attemptedAt), lt(videoTakes.attemptedAt, before)),
      ),
    );
  for (const take of abandoned) {
    const step = stepOf[stateOf(take)];
    if (step) await queue.send(step, { takeId: take.id });
  }
  if (abandoned.length > 0) log.info({ takes: abandoned.length }, 'old takes were given their jobs again');
  return abandoned.length;
}
