import type { Health } from '@novela/contract/studio';
import type { Logger } from 'pino';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { Ping, VideoProvider } from '../platform/video-provider/video-provider.ts';

type Check = Health['checks'][string];

/** What is known of the services right now; asking never waits for them. */
export interface ServiceWatch {
  readonly languageModel: () => Check & { readonly shutdownDate: string | null };
  readonly video: () => Check;
  stop(): void;
}

interface Parts {
  readonly model: Pick<LanguageModel, 'describe'>;
  readonly provider: Pick<VideoProvider, 'ping'>;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly log: Logger;
}

const everyMs = 30_000;
/** A provider that answers is asked seldom: every question wakes a function somebody pays for. */
const providerKnownMs = 300_000;
const warnDays = 30;

/**
 * Looks the configured model up and pings the video provider, at once and every thirty seconds, in the background:
 * a slow or missing service must delay neither the start nor an answer. A known model is looked up once an hour, a
 * provider that answers is asked every five minutes.
 */
export function watchServices({ model, provider, simulated, log }: Parts): ServiceWatch {
  const unknown = (isSimulated: boolean): Check => ({
    status: 'ok',
    message: 'Not asked yet.',
    simulated: isSimulated,
    latencyMs: null,
  });
  let languageModel: ModelLook & Check = {
    ...unknown(simulated.languageModel),
    shutdownDate: null,
    warn: false,
  };
  let video = unknown(simulated.video);
  let knownUntil = 0;
  let reachableUntil = 0;
  const lookAtModel = async (): Promise<void> => {
    if (Date.now() <= knownUntil) return;
    const before = languageModel.message;
    languageModel = { ...(await lookUpModel(model)), simulated: simulated.languageModel };
    const { status, message, warn } = languageModel;
    if (status === 'ok') knownUntil = Date.now() + 3_600_000;
    if (warn && message !== before) log.warn({ check: 'languageModel' }, message);
  };
  const lookAtProvider = async (): Promise<void> => {
    if (Date.now() < reachableUntil) return;
    const startedAt = Date.now();
    const before = video.status;
    video = { ...(await askProvider(provider)), simulated: simulated.video };
    if (video.status === 'ok') reachableUntil = startedAt + providerKnownMs;
    else if (before === 'ok')
      log.warn(`${video.message} Scenes that were accepted wait and go on by themselves.`);
  };
  const look = (): Promise<unknown> => Promise.all([lookAtModel(), lookAtProvider()]);
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  const described = () => {
    const { warn: _warn, ...shown } = languageModel;
    return shown;
  };
  return { languageModel: described, video: () => video, stop: () => clearInterval(timer) };
}

async function askProvider(provider: Parts['provider']): Promise<Omit<Check, 'simulated'>> {
  const nothing: Ping = { reachable: false, latencyMs: null };
  const { reachable, latencyMs: exact, problem } = await provider.ping().catch(() => nothing);
  const latencyMs = exact === null ? null : Math.round(exact);
  if (reachable) return { status: 'ok', message: 'The video provider answers.', latencyMs };
  return {
    status: 'degraded',
    message: problem ?? 'The video provider does not answer right now.',
    latencyMs,
  };
}

/** What looking the model up told; `warn` when it works today and not for much longer. */
interface ModelLook extends Omit<Check, 'simulated'> {
  readonly shutdownDate: string | null;
  readonly warn: boolean;
}

async function lookUpModel(model: Parts['model']): Promise<ModelLook> {
  const startedAt = performance.now();
  try {
    const { id, available, shutdownDate } = await model.describe();
    const latencyMs = Math.round(performance.now() - startedAt);
    return { ...judgeModel(id, available, shutdownDate), latencyMs, shutdownDate };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'It does not answer.';
    return { status: 'degraded', message, latencyMs: null, shutdownDate: null, warn: true };
  }
}

function judgeModel(
  id: string,
  available: boolean,
  shutdownDate: string | null,
): Pick<ModelLook, 'status' | 'message' | 'warn'> {
  if (!available) {
    const message = `The service does not offer ${id} to this key. Set OPENAI_MODEL to a later release, such as gpt-5.5.`;
    return { status: 'down', message, warn: true };
  }
  if (shutdownDate === null) return { status: 'ok', message: `${id} is available.`, warn: false };
  const days = Math.ceil((Date.parse(shutdownDate) - Date.now()) / 86_400_000);
  const near = days <= warnDays;
  const advice = near ? ' Set OPENAI_MODEL to a later release, such as gpt-5.5, before then.' : '';
  return { status: 'ok', message: `${id} is available until ${shutdownDate}.${advice}`, warn: near };
}
