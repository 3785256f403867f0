import { z } from 'zod';

/** The four answers the studio asks for, as any client would describe them. */
export const sceneScript = z.strictObject({
  sceneNumber: z.int(),
  title: z.string().min(2),
  slugline: z.string(),
  script: z.array(
    z.strictObject({
      kind: z.enum(['action', 'character', 'parenthetical', 'dialogue']),
      text: z.string().min(1),
    }),
  ),
  prompt: z.string(),
  duration: z.int(),
  modelRecommendation: z.string(),
  parameters: z.strictObject({ aspect_ratio: z.string(), resolution: z.string() }),
  continuityNotes: z.string(),
  characters: z.array(z.string()),
  summary: z.string(),
});

export const novelaDraft = z.strictObject({
  title: z.string(),
  otherTitles: z.array(z.string()).length(3),
  logline: z.string(),
  description: z.string(),
  genre: z.enum(['drama', 'romance', 'thriller', 'comedy']),
  language: z.string(),
  characters: z
    .array(
      z.strictObject({
        name: z.string(),
        role: z.string(),
        age: z.int().nullable(),
        look: z.string(),
        wardrobe: z.string(),
        personality: z.string(),
      }),
    )
    .min(3)
    .max(5),
  episodes: z
    .array(z.strictObject({ number: z.int(), title: z.string(), synopsis: z.string() }))
    .min(4)
    .max(8),
  scenesPerEpisode: z.int().min(6).max(8),
  firstEpisodeScenes: z.array(
    z.strictObject({ sceneNumber: z.int(), title: z.string(), whatHappens: z.string() }),
  ),
  modelRecommendation: z.enum(['wan-2.5-t2v', 'wan-2.5-t2v-fast', 'veo-3.1', 'veo-3.1-fast']),
  modelReason: z.string(),
  duration: z.int(),
  resolution: z.string(),
  aspectRatio: z.string(),
  firstScene: sceneScript,
});

export const validationReport = z.strictObject({
  action: z.enum(['call_lambda', 'validate', 'calculate_cost']),
  endpoint: z.enum(['generateMedia', 'getStatus']),
  parameters: z.strictObject({
    duration: z.int().nullable(),
    resolution: z.string().nullable(),
    aspect_ratio: z.string().nullable(),
    size: z.string().nullable(),
  }),
  validation: z.strictObject({ isValid: z.boolean(), errors: z.array(z.string()) }),
  cost: z.strictObject({
    estimated: z.number(),
    breakdown: z.strictObject({ perSecond: z.number(), seconds: z.number(), total: z.number() }),
  }),
  checks: z.array(z.string()),
  warnings: z.array(z.strictObject({ quote: z.string(), reason: z.string(), suggestion: z.string() })),
  summary: z.string(),
});

export const errorReport = z.strictObject({
  errorAnalysis: z.strictObject({ type: z.string(), rootCause: z.string(), affectedComponent: z.string() }),
  userMessage: z.string(),
  solution: z.strictObject({ immediate: z.string(), longTerm: z.string() }),
  improvements: z.array(z.string()),
  suggestedActions: z.array(
    z.strictObject({
      label: z.string(),
      kind: z.enum(['rewrite', 'change_settings', 'retry']),
      note: z.string().nullable(),
      modelId: z.string().nullable(),
    }),
  ),
  needsInternetSearch: z.boolean(),
  summary: z.string(),
});
