import type { Queue } from '../platform/queue/queue.ts';
import { explainTakeFailure } from './jobs/explain-failure.ts';
import { followRender } from './jobs/follow-render.ts';
import { saveMedia } from './jobs/save-media.ts';
import { startRender } from './jobs/start-render.ts';
import { writeScene } from './jobs/write-scene.ts';
import { writeScript } from './jobs/write-script.ts';
import { keepRescuing } from './keep-rescuing.ts';
import type { VideoDeps } from './video-deps.ts';

/**
 * Takes on the jobs of the pipeline from script to film, each with as many workers as the machine should carry.
 * @returns how to stop looking after takes that lost their job
 */
export async function workVideoJobs(queue: Queue, deps: VideoDeps): Promise<() => void> {
  await queue.work('write-script', { concurrency: 4 }, (job, run) => writeScript(deps, job, run));
  await queue.work('write-scene', { concurrency: 2 }, (job, run) => writeScene(deps, job, run));
  await queue.work('start-render', { concurrency: 4 }, (job, run) => startRender(deps, job, run));
  await queue.work('follow-render', { concurrency: 4 }, (job, run) => followRender(deps, job, run));
  await queue.work('save-media', { concurrency: 2 }, (job, run) => saveMedia(deps, job, run));
  await queue.work('explain-failure', { concurrency: 2 }, (job, run) => explainTakeFailure(deps, job, run));
  return keepRescuing(deps);
}
