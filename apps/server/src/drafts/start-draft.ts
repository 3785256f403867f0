import type { Draft, StartDraftRequest } from '@novela/contract/drafts';
import { drafts } from '@novela/database/schema/novelas';
import { v7 as uuidv7 } from 'uuid';
import { answerOnce } from '../platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../platform/http/api.ts';
import type { DraftDeps } from './draft-deps.ts';
import { holdWriting } from './hold-writing.ts';
import { readDraft } from './present-draft.ts';

export type StartDeps = Pick<DraftDeps, 'db' | 'queue' | 'realtime' | 'simulated' | 'log' | 'now'>;

/**
 * Takes a sentence on: holds what drafting usually costs and hands it to the Writer.
 * @throws AppError `budget_exceeded`
 */
export async function startDraft(
  deps: StartDeps,
  request: StartDraftRequest,
  claim: IdempotencyClaim | null,
): Promise<Draft> {
  return await answerOnce(deps.db, claim, async (tx) => {
    const draft = { id: uuidv7(), novelaId: uuidv7() };
    const { sentence, ...wishes } = request;
    await tx.insert(drafts).values({
      ...draft,
      sentence,
      wishes: { ...wishes, round: 1 },
      status: 'writing',
      createdAt: deps.now(),
    });
    await holdWriting(tx, deps, draft, 1);
    await deps.queue.send('write-draft', { draftId: draft.id, round: 1 }, { in: tx });
    return await readDraft(tx, draft.id);
  });
}
