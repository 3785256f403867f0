import { resumeBatches } from './batches/resume-batches.ts';
import { rescueScripts } from './rescue-scripts.ts';
import { rescueTakes } from './rescue-takes.ts';
import type { VideoDeps } from './video-deps.ts';

const everyMs = 60_000;

type RescueDeps = Pick<VideoDeps, 'db' | 'queue' | 'now' | 'log'>;

async function rescueAll(deps: RescueDeps): Promise<void> {
  await rescueTakes(deps);
  await rescueScripts(deps);
  await resumeBatches(deps);
}

/** Rescues takes, scripts and batches now and every minute. A round that fails is only logged: the next one does the same. */
export function keepRescuing(deps: RescueDeps, pauseMs = everyMs): () => void {
  const rescue = (): void =>
    void rescueAll(deps).catch((err: unknown) => deps.log.warn({ err }, 'takes could not be looked after'));
  rescue();
  const timer = setInterval(rescue, pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}
