import type { Queue } from '../platform/queue/queue.ts';
import type { DraftDeps } from './draft-deps.ts';

/** Takes on the jobs of drafting. */
export async function workDraftJobs(_queue: Queue, _deps: DraftDeps): Promise<void> {}
