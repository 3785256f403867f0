import { z } from 'zod';
import { aspectRatios, resolutions, videoModelIds } from './models.ts';
import { MAX_SEED } from './scene-settings.ts';

export const modelId = z.enum(videoModelIds, {
  error: `Unknown video model. Choose one of: ${videoModelIds.join(', ')}.`,
});
export const duration = z
  .number({ error: 'Must be a number of seconds.' })
  .int('Must be whole seconds.')
  .min(1)
  .max(60);
export const resolution = z.enum(resolutions, { error: `Choose one of: ${resolutions.join(', ')}.` });
export const aspectRatio = z.enum(aspectRatios, { error: `Choose one of: ${aspectRatios.join(', ')}.` });
export const seed = z.number().int().min(0).max(MAX_SEED);

const NOT_PUBLIC = 'Must be a public https:// address of a picture.';

const hasNoUserOrPort = (address: string): boolean => {
  const { username, password, port } = new URL(address);
  return username === '' && password === '' && port === '';
};

/** Public picture addresses only: the provider fetches them from outside. */
export const imageUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: NOT_PUBLIC, abort: true })
  .max(2000)
  .refine(hasNoUserOrPort, NOT_PUBLIC);

export const sceneSettings = z.object({
  modelId,
  duration,
  resolution,
  aspectRatio,
  generateAudio: z.boolean().nullable(),
  seed: seed.nullable(),
  negativePrompt: z.string().max(2000).nullable(),
  referenceImages: z.array(imageUrl).max(3).readonly(),
});

/** Settings of one scene that differ from the novela's defaults. Unknown keys are refused. */
export const settingsOverride = z
  .strictObject({
    duration,
    resolution,
    aspectRatio,
    /** The spec's own spelling is accepted too. */
    aspect_ratio: aspectRatio,
    generateAudio: z.boolean(),
    seed,
    negativePrompt: z.string().trim().max(2000),
    referenceImages: z.array(imageUrl).max(3),
  })
  .partial();

export type SettingsOverride = z.infer<typeof settingsOverride>;
