import { type VideoModelId, videoModels } from './models.ts';
import type { Micros } from './money.ts';
import { type PriceBook, priceBooks, type WritingRate, writingPrices } from './price-books.ts';
import type { SceneSettings } from './scene-settings.ts';

/** The one price of one scene: the same number is quoted, approved, reserved and settled. */
export interface ScenePrice {
  readonly total: Micros;
  readonly perSecond: Micros;
  readonly seconds: number;
  /** What the same scene costs on the provider's public list, when that differs by more than 5 %; else null. */
  readonly listPrice: Micros | null;
}

/** What pricing needs to know of a scene. */
export type PricedSettings = Pick<SceneSettings, 'modelId' | 'duration' | 'resolution' | 'generateAudio'>;

/** Typical GPT-5 cost of writing and checking one scene, and of drafting a whole novela. An estimate, always shown with a tilde. */
export const writingEstimate = { scene: 20_000, draft: 20_000 } as const;

const perSecond = (settings: PricedSettings, book: PriceBook): Micros => {
  const found = book.video[settings.modelId][settings.resolution];
  if (!found) {
    throw new RangeError(
      `${videoModels[settings.modelId].name} has no price at ${settings.resolution} in the ${book.name} book.`,
    );
  }
  return settings.generateAudio === false ? found.silent : found.withSound;
};

/**
 * Prices one scene from one provider's book. Pure.
 * @throws RangeError when the model does not film in that resolution (check the settings first).
 */
export const priceScene = (settings: PricedSettings, book: PriceBook): ScenePrice => {
  const own = perSecond(settings, book);
  const list = perSecond(settings, priceBooks.replicate);
  const differs = Math.abs(list - own) > own * 0.05;
  return {
    total: own * settings.duration,
    perSecond: own,
    seconds: settings.duration,
    listPrice: differs ? list * settings.duration : null,
  };
};

/** Token counts of one GPT-5 answer. `output` includes reasoning; `cached` is part of `input`. */
export interface TokenUsage {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** One answer of the language model, as far as it costs. */
export interface PaidAnswer {
  /** As the service names the model that answered, often a dated snapshot. */
  readonly model: string;
  readonly usage: TokenUsage;
  /** Searches of the service's own web search. */
  readonly searches: number;
}

const writingRates = new Map(Object.entries(writingPrices.models));
const dearest = [...writingRates.values()].reduce((most, rate) => (rate.output > most.output ? rate : most));

/** A model without a known price counts as the dearest: the ledger never says less than the bill. */
const rateOf = (model: string): WritingRate => {
  const base = model.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return writingRates.get(base) ?? dearest;
};

/** What one answer costs at the list price of its model, rounded up to a whole micro-dollar. Pure. */
export const priceAnswer = ({ model, usage: { input, cached, output }, searches }: PaidAnswer): Micros => {
  const rate = rateOf(model);
  const tokens = (input - cached) * rate.input + cached * rate.cachedInput + output * rate.output;
  return Math.ceil(tokens / 1_000_000) + searches * writingPrices.webSearch;
};

/** What a whole novela would cost if every planned scene were filmed once. */
export interface NovelaEstimate {
  readonly scenes: number;
  readonly perScene: ScenePrice;
  readonly video: Micros;
  readonly writing: Micros;
}

/** Prices a whole novela: episodes x scenes at one setting, plus typical writing. Pure. */
export const priceNovela = (
  settings: PricedSettings,
  episodes: number,
  scenesPerEpisode: number,
  book: PriceBook,
): NovelaEstimate => {
  const perScene = priceScene(settings, book);
  const scenes = episodes * scenesPerEpisode;
  return { scenes, perScene, video: perScene.total * scenes, writing: writingEstimate.scene * scenes };
};

/** A cheaper way to film the same novela. */
export interface CheaperChoice {
  readonly kind: 'resolution' | 'duration' | 'model';
  readonly settings: Pick<SceneSettings, 'modelId' | 'duration' | 'resolution'>;
  readonly saves: Micros;
}

const fastSibling: Readonly<Record<VideoModelId, VideoModelId | null>> = {
  'veo-3.1': 'veo-3.1-fast',
  'veo-3.1-fast': null,
  'wan-2.5-t2v': null,
  'wan-2.5-t2v-fast': null,
};

/** Up to three single-step savings for a novela of `scenes` scenes, largest saving first. Pure. */
export const findCheaperChoices = (
  settings: PricedSettings,
  scenes: number,
  book: PriceBook,
): CheaperChoice[] => {
  const model = videoModels[settings.modelId];
  const now = priceScene(settings, book).total;
  const lowerResolution = model.resolutions[model.resolutions.indexOf(settings.resolution) - 1];
  const shorter = model.durations[model.durations.indexOf(settings.duration) - 1];
  const sibling = fastSibling[settings.modelId];
  const { modelId, duration, resolution } = settings;
  const candidates: (Omit<CheaperChoice, 'saves'> | null)[] = [
    lowerResolution
      ? { kind: 'resolution', settings: { modelId, duration, resolution: lowerResolution } }
      : null,
    shorter ? { kind: 'duration', settings: { modelId, duration: shorter, resolution } } : null,
    sibling ? { kind: 'model', settings: { modelId: sibling, duration, resolution } } : null,
  ];
  return candidates
    .filter((candidate) => candidate !== null)
    .map((candidate) => ({
      ...candidate,
      saves: (now - priceScene({ ...settings, ...candidate.settings }, book).total) * scenes,
    }))
    .filter((choice) => choice.saves > 0)
    .sort((a, b) => b.saves - a.saves);
};
