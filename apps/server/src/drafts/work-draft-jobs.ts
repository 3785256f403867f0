import type { Queue } from '../platform/queue/queue.ts';
import type { DraftDeps } from './draft-deps.ts';
import { keepRescuingDrafts } from './rescue-drafts.ts';
import { writeDraft } from './write-draft.ts';

/** Takes on the jobs of drafting and looks after drafts that lost theirs. Answers what ends the looking after. */
export async function workDraftJobs(queue: Queue, deps: DraftDeps): Promise<() => void> {
  await queue.work('write-draft', { concurrency: 2 }, (job, run) => writeDraft(deps, job, run));
  return keepRescuingDrafts(deps);
}
