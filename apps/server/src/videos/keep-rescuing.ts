import { rescueTakes } from './rescue-takes.ts';
import type { VideoDeps } from './video-deps.ts';

const everyMs = 60_000;

/** Rescues takes now and every minute. A round that fails is only logged: the next one does the same. */
export function keepRescuing(
  deps: Pick<VideoDeps, 'db' | 'queue' | 'now' | 'log'>,
  pauseMs = everyMs,
): () => void {
  const rescue = (): void =>
    void rescueTakes(deps).catch((err: unknown) => deps.log.warn({ err }, 'takes could not be looked after'));
  rescue();
  const timer = setInterval(rescue, pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}
