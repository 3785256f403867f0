import type { Queue } from '../platform/queue/queue.ts';
import type { VideoDeps } from './video-deps.ts';

/** Takes on the jobs of the pipeline from script to film. */
export async function workVideoJobs(_queue: Queue, _deps: VideoDeps): Promise<void> {}
