import { isFinal, takeStates } from '@novela/contract/take-states';
import { novelas } from '@novela/database/schema/novelas';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import type { NovelaDeps } from './novela-deps.ts';

const openStates = takeStates.filter((state) => !isFinal(state));

/**
 * Moves a novela to the bin. What it cost stays in the ledger.
 * @throws AppError `not_found`, `takes_open` while scenes are being written or filmed
 */
export async function deleteNovela(deps: NovelaDeps, novelaId: string): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const [novela] = await tx
      .select({ id: novelas.id })
      .from(novelas)
      .where(and(eq(novelas.id, novelaId), isNull(novelas.deletedAt)))
      .for('no key update');
    if (!novela) throw new AppError('not_found', 'There is no such novela.');
    const open = await countOpen(tx, novelaId);
    if (open > 0) {
      const scenes = open === 1 ? 'One scene is' : `${open} scenes are`;
      throw new AppError(
        'takes_open',
        `${scenes} still being made. Wait for the film, or call it off, and delete the novela then.`,
        { facts: { open } },
      );
    }
    await tx.update(novelas).set({ deletedAt: deps.now() }).where(eq(novelas.id, novelaId));
  });
}

async function countOpen(tx: Transaction, novelaId: string): Promise<number> {
  const ofTakes = await tx.$count(
    videoTakes,
    and(eq(videoTakes.novelaId, novelaId), inArray(videoTakes.state, openStates)),
  );
  const ofScripts = await tx.$count(
    novelaVideos,
    and(eq(novelaVideos.novelaId, novelaId), inArray(novelaVideos.draftState, ['writing', 'checking'])),
  );
  return ofTakes + ofScripts;
}
