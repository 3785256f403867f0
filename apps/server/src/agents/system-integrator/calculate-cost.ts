import { videoModelIds } from '@novela/contract/models';
import { microsToUsd } from '@novela/contract/money';
import type { ScenePrice } from '@novela/contract/pricing';
import { findSettingProblems, nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
import { z } from 'zod';
import type { ModelTool } from '../../platform/language-model/language-model.ts';
import { defineTool } from '../agent.ts';

/** A price as the Producer reads it, in USD. */
export const toQuote = (price: ScenePrice) => ({
  perSecond: microsToUsd(price.perSecond),
  seconds: price.seconds,
  total: microsToUsd(price.total),
  listPrice: price.listPrice === null ? null : microsToUsd(price.listPrice),
});

/** The Producer's tool: prices one setting from the book in force. Spends nothing. */
export const calculateCost = (
  settings: SceneSettings,
  price: (settings: SceneSettings) => ScenePrice,
): ModelTool =>
  defineTool({
    name: 'calculate_cost',
    description: 'Prices a setting of this scene from the price book in force, in USD. Spends nothing.',
    input: z.strictObject({
      modelId: z.enum(videoModelIds),
      duration: z.int(),
      resolution: z.string(),
      generateAudio: z.boolean().nullable(),
    }),
    run: async (wanted) => {
      const proposed = { ...settings, ...wanted, referenceImages: [] };
      const errors = findSettingProblems(proposed).map(({ message }) => message);
      if (errors.length > 0) return { isValid: false, errors };
      return { isValid: true, cost: toQuote(price(nearestSettings(proposed, wanted.modelId).settings)) };
    },
  });
