import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';
import { character, characterInput, episodeInput, plannedScene } from './novelas.ts';
import { sceneScript } from './scene-script.ts';
import { id, instant, requiredText } from './text.ts';
import { takeError } from './videos.ts';

/** What the Writer proposes from one sentence. While it streams, any field may still be missing. */
export const draftContent = z
  .object({
    title: z.string(),
    otherTitles: z.array(z.string()),
    logline: z.string(),
    description: z.string(),
    genre: z.string(),
    language: z.string(),
    characters: z.array(character.omit({ id: true, referenceImages: true })),
    episodes: z.array(episodeInput.omit({ scenes: true })),
    scenesPerEpisode: z.number(),
    firstEpisodeScenes: z.array(plannedScene),
    modelId: z.string(),
    modelReason: z.string(),
    duration: z.number(),
    resolution: z.string(),
    aspectRatio: z.string(),
    firstScene: z.object({ script: sceneScript, prompt: z.string() }),
  })
  .partial();

export const draft = z.object({
  id,
  /** The id the novela will have when it is created from this draft. */
  novelaId: id,
  sentence: z.string(),
  status: z.enum(['writing', 'ready', 'failed']),
  content: draftContent,
  /** USD spent on writing so far. */
  cost: z.number(),
  error: takeError.nullable(),
  /** True once a novela was created from it. */
  used: z.boolean(),
  version: z.number().int(),
  createdAt: instant,
});

export const startDraftRequest = z.object({
  sentence: requiredText(2000),
  /** Language of the story; absent: the language of the sentence. */
  language: z.string().max(35).optional(),
  characters: z.array(characterInput).max(10).optional(),
});

export type DraftContent = z.infer<typeof draftContent>;
export type Draft = z.infer<typeof draft>;
export type StartDraftRequest = z.infer<typeof startDraftRequest>;

export const draftEndpoints = {
  'POST /api/drafts': {
    summary: 'Has the Writer draft a whole novela from one sentence. Costs writing only.',
    status: 202,
    body: startDraftRequest,
    answer: success(draft),
    errors: ['budget_exceeded', 'idempotency_key_reused', 'request_in_progress'],
    paid: true,
  },
  'GET /api/drafts/:id': {
    summary: 'A draft as far as it is written.',
    status: 200,
    params: idParams,
    answer: success(draft),
    errors: ['not_found'],
  },
  'POST /api/drafts/:id/retry': {
    summary:
      'Has the Writer try a failed draft again, or write another version of a ready one. Costs writing only.',
    status: 202,
    params: idParams,
    answer: success(draft),
    errors: ['not_found', 'budget_exceeded', 'draft_used', 'request_in_progress', 'idempotency_key_reused'],
    paid: true,
  },
} as const satisfies Record<string, Endpoint>;
