import { drafts } from '@novela/database/schema/novelas';
import { eq } from 'drizzle-orm';
import type { DraftDeps } from './draft-deps.ts';
import { readWishes } from './draft-wishes.ts';

const mostAtOnce = 200;

type RescueDeps = Pick<DraftDeps, 'db' | 'queue' | 'log'>;

/**
 * Gives drafts that are being written their job again when they have none: the queue gives up on a job whose process
 * was killed again and again, and nobody would ever end the draft. Repeating it is harmless. Answers how many were
 * looked after.
 */
export async function rescueDrafts({ db, queue, log }: RescueDeps): Promise<number> {
  const writing = await db
    .select({ draftId: drafts.id, wishes: drafts.wishes })
    .from(drafts)
    .where(eq(drafts.status, 'writing'))
    .limit(mostAtOnce);
  // The drafts were read before: a draft that ended since makes the job do nothing.
  const lacking = await queue.findLacking(
    'write-draft',
    writing.map(({ draftId, wishes }) => ({ draftId, round: readWishes(wishes).round })),
  );
  for (const payload of lacking) await queue.send('write-draft', payload);
  if (lacking.length > 0) log.info({ drafts: lacking.length }, 'drafts without a job were given one');
  return lacking.length;
}

/** Rescues drafts now and every minute until the answer is called. A round that fails is only logged. */
export function keepRescuingDrafts(deps: RescueDeps, pauseMs = 60_000): () => void {
  const rescue = (): void =>
    void rescueDrafts(deps).catch((err: unknown) =>
      deps.log.warn({ err }, 'drafts could not be looked after'),
    );
  rescue();
  const timer = setInterval(rescue, pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}
