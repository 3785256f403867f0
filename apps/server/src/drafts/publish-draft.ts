import { draftUpdate } from '@novela/contract/socket-events';
import type { DraftDeps } from './draft-deps.ts';
import { readDraft } from './present-draft.ts';

/** Tells browsers how a draft stands now. Called after the commit; never throws. */
export async function publishDraft(
  { db, realtime, log }: Pick<DraftDeps, 'db' | 'realtime' | 'log'>,
  draftId: string,
): Promise<void> {
  try {
    realtime.toDraft(draftId, draftUpdate(draftId), await readDraft(db, draftId));
  } catch (err) {
    log.warn({ err, draftId }, 'a change of a draft was not published');
  }
}
