import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';
import { novelaSorts } from './novela-order.ts';
import { aspectRatio, duration, imageUrl, modelId, resolution, seed } from './scene-settings-schema.ts';
import { novelaMoney } from './spending.ts';
import { id, instant, optionalText, queryInteger, requiredText } from './text.ts';
import { novelaVideo, videoBrief } from './videos.ts';

export const novelaStatuses = ['planning', 'in_progress', 'completed', 'paused'] as const;
export const genres = ['drama', 'romance', 'thriller', 'comedy'] as const;

const characterFields = {
  name: requiredText(120),
  role: optionalText(200),
  age: z.number().int().min(0).max(150).nullable(),
  look: optionalText(1000),
  wardrobe: optionalText(1000),
  personality: optionalText(1000),
  /** Photos for models that keep faces; public https addresses. */
  referenceImages: z.array(imageUrl).max(3),
};

/** One person of the cast as a form sends it. */
export const characterInput = z.object(characterFields).partial().required({ name: true });
export const character = z.object({ id, ...characterFields });

export const plannedScene = z.object({
  sceneNumber: z.number().int().min(1).max(100),
  title: requiredText(200),
  whatHappens: optionalText(2000),
});

export const episodeInput = z.object({
  number: z.number().int().min(1).max(500),
  title: optionalText(200),
  synopsis: optionalText(4000),
  scenes: z.array(plannedScene).max(100).optional(),
});
export const episode = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  synopsis: z.string(),
  scenes: z.array(plannedScene),
});

const novelaFields = {
  title: requiredText(500),
  description: optionalText(10_000),
  logline: optionalText(1000),
  genre: optionalText(100),
  /** BCP 47 tag of the story's language, for example `pt-BR`. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Must be a language tag such as pt-BR.')
    .max(35),
  targetEpisodes: z
    .number({ error: 'Must be a number.' })
    .int('Must be a whole number.')
    .min(1, 'At least one episode.')
    .max(500, 'At most 500 episodes.'),
  scenesPerEpisode: z.number().int().min(1).max(100),
  defaultModelId: modelId,
  defaultDuration: duration,
  defaultResolution: resolution,
  defaultAspectRatio: aspectRatio,
  referenceCharacterImages: z.array(imageUrl).max(3),
  masterSeed: seed.nullable(),
  /** Spending cap in USD; null means only the monthly cap holds. */
  cap: z.number().min(0).max(1_000_000).nullable(),
};

export const createNovelaRequest = z
  .object({
    ...novelaFields,
    idea: optionalText(2000),
    characters: z.array(characterInput).max(30),
    episodes: z.array(episodeInput).max(500),
    /** The draft this novela grew from; its writing cost and first script come along. */
    draftId: id,
  })
  .partial()
  .required({ title: true, targetEpisodes: true });

export const updateNovelaRequest = z
  .object({ ...novelaFields, status: z.enum(novelaStatuses), characters: z.array(characterInput).max(30) })
  .partial();

export const novela = z.object({
  id,
  ...novelaFields,
  genre: z.string(),
  description: z.string(),
  logline: z.string(),
  idea: z.string(),
  referenceCharacterImages: z.array(z.string()),
  status: z.enum(novelaStatuses),
  createdVideos: z.number().int(),
  /** USD. */
  totalCost: z.number(),
  /** USD if every planned scene is filmed once at the defaults. */
  estimatedCost: z.number(),
  createdAt: instant,
  updatedAt: instant,
});

/** One row of a list: the novela with just enough of its scenes to draw a small strip. */
export const novelaSummary = novela.extend({ money: novelaMoney, videos: z.array(videoBrief) });
export const novelaDetail = novela.extend({
  money: novelaMoney,
  characters: z.array(character),
  episodes: z.array(episode),
});

/** How much film the whole studio has; length in seconds. */
export const studioFilm = z.object({ scenes: z.number().int(), seconds: z.number() });

export type StudioFilm = z.infer<typeof studioFilm>;
export type Novela = z.infer<typeof novela>;
export type NovelaSummary = z.infer<typeof novelaSummary>;
export type NovelaDetail = z.infer<typeof novelaDetail>;
export type Character = z.infer<typeof character>;
export type CharacterInput = z.infer<typeof characterInput>;
export type Episode = z.infer<typeof episode>;
export type PlannedScene = z.infer<typeof plannedScene>;
export type CreateNovelaRequest = z.infer<typeof createNovelaRequest>;
export type UpdateNovelaRequest = z.infer<typeof updateNovelaRequest>;
export type NovelaStatus = (typeof novelaStatuses)[number];

export const novelaEndpoints = {
  'GET /api/film': {
    summary: 'How much film there is in all novelas: finished scenes and their seconds.',
    status: 200,
    answer: success(studioFilm),
  },
  'GET /api/novelas': {
    summary: 'Lists novelas, newest first or as `sort` says, a page at a time.',
    status: 200,
    query: z
      .strictObject({
        status: z.enum(novelaStatuses),
        q: z.string().trim().min(1).max(200),
        sort: z.enum(novelaSorts),
        /** Of the page before, asked with the same `sort`. */
        cursor: z.string().max(1000),
        limit: queryInteger(1, 100),
      })
      .partial(),
    answer: success(z.array(novelaSummary)).extend({
      nextCursor: z.string().nullable(),
      total: z.number().int(),
    }),
  },
  'POST /api/novelas': {
    summary: 'Creates a novela with its cast and planned episodes. Free.',
    status: 201,
    body: createNovelaRequest,
    answer: success(novelaDetail),
    errors: ['draft_used'],
  },
  'GET /api/novelas/:id': {
    summary: 'One novela with its cast, episodes and scenes.',
    status: 200,
    params: idParams,
    answer: success(novelaDetail).extend({ videos: z.array(novelaVideo) }),
    errors: ['not_found'],
  },
  'PUT /api/novelas/:id': {
    summary: 'Changes a novela. Free.',
    status: 200,
    params: idParams,
    body: updateNovelaRequest,
    answer: success(novelaDetail),
    errors: ['not_found'],
  },
  'DELETE /api/novelas/:id': {
    summary: 'Moves a novela to the bin for 30 days. Refused while scenes are being filmed.',
    status: 200,
    params: idParams,
    answer: z.object({ success: z.literal(true), message: z.string() }),
    errors: ['not_found', 'takes_open'],
  },
  'POST /api/novelas/:id/restore': {
    summary: 'Takes a novela back out of the bin.',
    status: 200,
    params: idParams,
    answer: success(novelaDetail),
    errors: ['not_found'],
  },
} as const satisfies Record<string, Endpoint>;
