import type { Draft } from '@novela/contract/drafts';
import { drafts, novelas } from '@novela/database/schema/novelas';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import { readWishes } from './draft-wishes.ts';
import { holdWriting } from './hold-writing.ts';
import { type DraftRow, readDraft } from './present-draft.ts';
import { publishDraft } from './publish-draft.ts';
import type { StartDeps } from './start-draft.ts';

/**
 * Has the Writer try a failed draft again, or write another version of a ready one.
 * @throws AppError `not_found`, `draft_used`, `request_in_progress`, `budget_exceeded`
 */
export async function retryDraft(
  deps: StartDeps,
  draftId: string,
  claim: IdempotencyClaim | null,
): Promise<Draft> {
  const draft = await answerOnce(deps.db, claim, async (tx) => {
    const row = await lockDraft(tx, draftId);
    const round = readWishes(row.wishes).round + 1;
    await tx
      .update(drafts)
      .set({
        status: 'writing',
        content: {},
        error: null,
        wishes: { ...row.wishes, round },
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, draftId));
    await holdWriting(tx, deps, row, round);
    await deps.queue.send('write-draft', { draftId, round }, { in: tx });
    return await readDraft(tx, draftId);
  });
  void publishDraft(deps, draftId);
  return draft;
}

async function lockDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  const [row] = await tx.select().from(drafts).where(eq(drafts.id, draftId)).for('update');
  if (!row) throw new AppError('not_found', 'There is no such draft.');
  const [used] = await tx.select({ id: novelas.id }).from(novelas).where(eq(novelas.draftId, draftId));
  if (used) {
    throw new AppError('draft_used', 'A novela was already created from this draft.', {
      facts: { novelaId: used.id },
    });
  }
  if (row.status === 'writing') {
    throw new AppError('request_in_progress', 'The Writer is still at this draft.', { retryable: true });
  }
  return row;
}
