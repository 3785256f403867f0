import type { Health } from '@novela/contract/studio';
import type { Logger } from 'pino';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { VideoProvider } from '../platform/video-provider/video-provider.ts';

type Check = Health['checks'][string];

/** What is known of the services right now; asking never waits for them. */
export interface ServiceWatch {
  readonly languageModel: () => Check & { readonly shutdownDate: string | null };
  readonly video: () => Check;
  stop(): void;
}

interface Parts {
  readonly model: LanguageModel;
  readonly provider: VideoProvider;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly log: Logger;
}

const everyMs = 30_000;
const warnDays = 30;

/**
 * Looks the configured model up and pings the video provider, at once and every thirty seconds, in the background:
 * a slow or missing service must delay neither the start nor an answer. A known model is looked up once an hour.
 */
export function watchServices({ model, provider, simulated, log }: Parts): ServiceWatch {
  const unknown = (isSimulated: boolean): Check => ({
    status: 'ok',
    message: 'Not asked yet.',
    simulated: isSimulated,
    latencyMs: null,
  });
  let languageModel = { ...unknown(simulated.languageModel), shutdownDate: null as string | null };
  let video = unknown(simulated.video);
  let knownUntil = 0;
  const look = async (): Promise<void> => {
    if (Date.now() > knownUntil) {
      languageModel = { ...(await lookUpModel(model)), simulated: simulated.languageModel };
      if (languageModel.status === 'ok') knownUntil = Date.now() + 3_600_000;
      else log.warn({ check: languageModel.message }, 'language model');
    }
    const { reachable, latencyMs } = await pingProvider(provider);
    if (!reachable && video.status === 'ok') log.warn('video provider does not answer');
    video = {
      status: reachable ? 'ok' : 'degraded',
      message: reachable ? 'The video provider answers.' : 'The video provider does not answer right now.',
      simulated: simulated.video,
      latencyMs,
    };
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { languageModel: () => languageModel, video: () => video, stop: () => clearInterval(timer) };
}

async function pingProvider(provider: VideoProvider): ReturnType<VideoProvider['ping']> {
  return await provider.ping().catch(() => ({ reachable: false, latencyMs: null }));
}

async function lookUpModel(
  model: LanguageModel,
): Promise<Omit<Check, 'simulated'> & { shutdownDate: string | null }> {
  const startedAt = performance.now();
  try {
    const { id, available, shutdownDate } = await model.describe();
    const latencyMs = Math.round(performance.now() - startedAt);
    return { ...judgeModel(id, available, shutdownDate), latencyMs, shutdownDate };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It does not answer.';
    return { status: 'degraded', message: reason, latencyMs: null, shutdownDate: null };
  }
}

function judgeModel(
  id: string,
  available: boolean,
  shutdownDate: string | null,
): Pick<Check, 'status' | 'message'> {
  if (!available) {
    return { status: 'down', message: `The service does not offer ${id} to this key. Set OPENAI_MODEL.` };
  }
  if (shutdownDate === null) return { status: 'ok', message: `${id} is available.` };
  const days = Math.ceil((Date.parse(shutdownDate) - Date.now()) / 86_400_000);
  if (days > warnDays) return { status: 'ok', message: `${id} is available until ${shutdownDate}.` };
  return {
    status: 'degraded',
    message: `${id} is switched off on ${shutdownDate}. Set OPENAI_MODEL to a newer gpt-5.N release before.`,
  };
}
