import type { Queue } from '../platform/queue/queue.ts';
import type { DraftDeps } from './draft-deps.ts';
import { writeDraft } from './write-draft.ts';

/** Takes on the jobs of drafting. */
export async function workDraftJobs(queue: Queue, deps: DraftDeps): Promise<void> {
  await queue.work('write-draft', { concurrency: 2 }, (job, run) => writeDraft(deps, job, run));
}
