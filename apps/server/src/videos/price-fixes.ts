import { videoModelIds, videoModels } from '@novela/contract/models';
import { type Micros, microsToUsd } from '@novela/contract/money';
import type { PriceBook } from '@novela/contract/price-books';
import { findCheaperChoices, priceScene } from '@novela/contract/pricing';
import type { Fix } from '@novela/contract/problem';
import { nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
import type { TakeError } from '@novela/contract/videos';
import type { ProposedFix } from '../agents/failure-report.ts';
import type { FilmWords } from './words/film-words.ts';

/**
 * Prices a proposed way out by code and packs it so that it can be sent to `regenerate` as it is. Whatever settings
 * were proposed, the packed ones can be filmed. Pure.
 */
export function priceFix(fix: ProposedFix, current: SceneSettings, book: PriceBook): Fix {
  const settings =
    fix.kind === 'change_settings' ? nearestSettings(fix.settings, current.modelId).settings : current;
  const cost = microsToUsd(priceScene(settings, book).total);
  return {
    kind: fix.kind,
    label: fix.label,
    cost,
    payload: {
      approvedCost: cost,
      ...(fix.kind === 'rewrite' ? { modifications: fix.note } : {}),
      ...(fix.kind === 'change_settings' ? overrideOf(settings) : {}),
    },
  };
}

const overrideOf = ({ modelId, duration, resolution, aspectRatio }: SceneSettings) => ({
  modelOverride: modelId,
  parametersOverride: { duration, resolution, aspectRatio },
});

/**
 * The ways out the studio knows by itself, best first, at most two. `advice` is what the Fixer said should be done, or
 * an empty text. Pure.
 */
export function standardFixes(
  error: Pick<TakeError, 'code' | 'retryable'>,
  settings: SceneSettings,
  advice: string,
  book: PriceBook,
  { failure }: FilmWords,
): Fix[] {
  const { labels } = failure;
  const other = otherWay(settings, book, failure);
  if (error.code === 'provider_refused' || error.code === 'writer_refused') {
    const note = advice.trim().slice(0, 2000) || failure.gentler;
    const soften = priceFix({ kind: 'rewrite', label: labels.soften, note }, settings, book);
    return error.code === 'provider_refused' && other ? [soften, other] : [soften];
  }
  const again = priceFix({ kind: 'retry', label: labels.retry }, settings, book);
  if (error.retryable) return other ? [again, other] : [again];
  const edit: Fix = { kind: 'edit_script', label: labels.edit, cost: null, payload: {} };
  return error.code === 'provider_rejected' && other ? [other, edit] : [edit];
}

/** The cheapest other settings that cost no more: another model before fewer lines or seconds. Null when there are none. */
function otherWay(settings: SceneSettings, book: PriceBook, { labels }: FilmWords['failure']): Fix | null {
  const now = priceScene(settings, book).total;
  const [model] = listOtherSettings(settings, book)
    .filter(({ cost }) => cost <= now)
    .sort((a, b) => a.cost - b.cost);
  if (model) {
    const label = labels.otherModel(videoModels[model.settings.modelId].name);
    return priceFix({ kind: 'change_settings', label, settings: model.settings }, settings, book);
  }
  const [cheaper] = findCheaperChoices(settings, 1, book);
  if (!cheaper) return null;
  const changed = { ...settings, ...cheaper.settings };
  const label = labels.cheaper(changed.resolution, changed.duration);
  return priceFix({ kind: 'change_settings', label, settings: changed }, settings, book);
}

/** Two ways out a person can take: what the Fixer proposed, filled up with what the studio knows by itself. Pure. */
export function mergeFixes(proposed: readonly Fix[], standard: readonly Fix[]): Fix[] {
  const more = standard.filter((fix) => !proposed.some(({ kind }) => kind === fix.kind));
  return [...proposed, ...more].slice(0, mostFixes);
}

const mostFixes = 2;

/** The same scene with every other model, as near to its settings as that model can film. Pure. */
export const listOtherSettings = (
  current: SceneSettings,
  book: PriceBook,
): { readonly settings: SceneSettings; readonly cost: Micros }[] =>
  videoModelIds
    .filter((modelId) => modelId !== current.modelId)
    .map((modelId) => nearestSettings({ ...current, modelId, referenceImages: [] }, current.modelId).settings)
    .map((settings) => ({ settings, cost: priceScene(settings, book).total }));
