import { isFinal } from '@novela/contract/take-states';
import { filmBatches } from '@novela/database/schema/money';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import type { Queue } from '../platform/queue/queue.ts';
import { stateOf } from './take-rows.ts';

/**
 * Goes on with a batch after one of its takes has ended: the next one in line is handed to the crew, or the batch is
 * done. One scene is filmed after another, so while a take is in motion, or waits for a person, nothing starts.
 * Repeating it is harmless. The caller holds the lock of the novela.
 */
export async function startNext(tx: Transaction, queue: Queue, batchId: string): Promise<void> {
  const [batch] = await tx
    .select()
    .from(filmBatches)
    .where(and(eq(filmBatches.id, batchId), ne(filmBatches.state, 'done')))
    .for('update');
  if (!batch) return;
  const takes = await tx
    .select({ id: videoTakes.id, state: videoTakes.state })
    .from(videoTakes)
    .innerJoin(novelaVideos, eq(novelaVideos.id, videoTakes.videoId))
    .where(eq(videoTakes.batchId, batchId))
    .orderBy(asc(novelaVideos.sceneNumber));
  const open = takes.filter((take) => !isFinal(stateOf(take)));
  if (open.length === 0) {
    await tx
      .update(filmBatches)
      .set({ state: 'done', endedAt: sql`now()` })
      .where(eq(filmBatches.id, batchId));
    return;
  }
  const [first] = open;
  const noneStarted = open.every((take) => stateOf(take) === 'queued');
  if (first && noneStarted && batch.state === 'running') {
    const lacking = await queue.findLacking('write-script', [{ takeId: first.id }]);
    for (const job of lacking) await queue.send('write-script', job, { in: tx });
  }
}
