import { videoModelIds } from '@novela/contract/models';
import { type Micros, microsToUsd } from '@novela/contract/money';
import type { PriceBook } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import type { Fix } from '@novela/contract/problem';
import { nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
import type { TakeError } from '@novela/contract/videos';
import type { ProposedFix } from '../agents/failure-report.ts';

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

const gentler =
  'Keep what happens, but suggest instead of showing: nothing violent, frightening or intimate that a content filter could take literally.';

/**
 * What is offered when the Fixer has no way out that can be carried out. `advice` is what the Fixer said should be
 * done, or an empty text. Pure.
 */
export function standardFixes(
  error: Pick<TakeError, 'code' | 'retryable'>,
  settings: SceneSettings,
  advice: string,
  book: PriceBook,
): Fix[] {
  if (error.code === 'provider_refused') {
    const note = advice.trim().slice(0, 2000) || gentler;
    return [priceFix({ kind: 'rewrite', label: 'Soften the scene and film it again', note }, settings, book)];
  }
  if (error.retryable) return [priceFix({ kind: 'retry', label: 'Film it again' }, settings, book)];
  return [{ kind: 'edit_script', label: 'Change the script', cost: null, payload: {} }];
}

/** The same scene with every other model, as near to its settings as that model can film. Pure. */
export const listOtherSettings = (
  current: SceneSettings,
  book: PriceBook,
): { readonly settings: SceneSettings; readonly cost: Micros }[] =>
  videoModelIds
    .filter((modelId) => modelId !== current.modelId)
    .map((modelId) => nearestSettings({ ...current, modelId, referenceImages: [] }, current.modelId).settings)
    .map((settings) => ({ settings, cost: priceScene(settings, book).total }));
