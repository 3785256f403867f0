import { videoModelIds } from '@novela/contract/models';
import { type Micros, microsToUsd } from '@novela/contract/money';
import type { PriceBook } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import type { Fix } from '@novela/contract/problem';
import { nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
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

/** What is offered when the Fixer cannot be asked. Pure. */
export function standardFixes(settings: SceneSettings, retryable: boolean, book: PriceBook): Fix[] {
  if (retryable) return [priceFix({ kind: 'retry', label: 'Film it again' }, settings, book)];
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
