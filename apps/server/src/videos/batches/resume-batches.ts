import { filmBatches } from '@novela/database/schema/money';
import { novelas } from '@novela/database/schema/novelas';
import { eq, ne } from 'drizzle-orm';
import { inTransaction } from '../../platform/database/in-transaction.ts';
import { startNext } from '../../takes/start-next.ts';
import type { VideoDeps } from '../video-deps.ts';

/**
 * Looks at every batch that is not done: one that lost its next job is given it, one whose takes have all ended is
 * closed. Repeating it is harmless.
 */
export async function resumeBatches({ db, queue }: Pick<VideoDeps, 'db' | 'queue'>): Promise<void> {
  const open = await db
    .select({ id: filmBatches.id, novelaId: filmBatches.novelaId })
    .from(filmBatches)
    .where(ne(filmBatches.state, 'done'));
  for (const { id, novelaId } of open) {
    await inTransaction(db, async (tx) => {
      await tx.select({ id: novelas.id }).from(novelas).where(eq(novelas.id, novelaId)).for('no key update');
      await startNext(tx, queue, id);
    });
  }
}
