import { z } from 'zod';
import { type ErrorCode, errorCodes } from './error-codes.ts';
import { fix } from './problem.ts';
import { sceneScript } from './scene-script.ts';
import { sceneSettings } from './scene-settings-schema.ts';
import { stages, takeStates, videoStatuses } from './take-states.ts';
import { id, instant } from './text.ts';

/** Why a take failed, who paid, and what can be done about it. */
export const takeError = z.object({
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  /** The service's own words, for those who want them. */
  raw: z.string().nullable(),
  /** True: charged. False: not charged. Null: not known. */
  charged: z.boolean().nullable(),
  retryable: z.boolean(),
  fixes: z.array(fix),
});

/** One paid attempt to film a scene. Money in USD, times in seconds. */
export const take = z.object({
  id,
  videoId: id,
  takeNumber: z.number().int(),
  state: z.enum(takeStates),
  status: z.enum(videoStatuses),
  stage: z.enum(stages).nullable(),
  /** 0 to 100, or null when the provider does not say. */
  progress: z.number().min(0).max(100).nullable(),
  etaSeconds: z.number().nullable(),
  slow: z.boolean(),
  simulated: z.boolean(),
  settings: sceneSettings,
  script: sceneScript.nullable(),
  prompt: z.string(),
  modelParameters: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
  estimatedCost: z.number(),
  actualCost: z.number().nullable(),
  outputUrl: z.string().nullable(),
  posterUrl: z.string().nullable(),
  lastFrameUrl: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  fileSizeBytes: z.number().nullable(),
  error: takeError.nullable(),
  agentConversationId: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  completedAt: instant.nullable(),
});

/** Something the film was made from that has changed since. `name` is the character's, where one changed. */
export const staleCause = z.object({
  kind: z.enum(['script', 'prompt', 'model', 'settings', 'character', 'cast']),
  name: z.string().nullable(),
});

/** One scene of an episode. Its media and cost are those of the selected take; `currentTake` is the newest one. */
export const novelaVideo = z.object({
  id,
  novelaId: id,
  episodeNumber: z.number().int(),
  sceneNumber: z.number().int(),
  title: z.string(),
  sceneDescription: z.string(),
  characters: z.array(z.string()),
  scriptPrompt: z.string(),
  script: sceneScript.nullable(),
  modelId: z.string(),
  modelParameters: z.record(z.string(), z.unknown()),
  settings: sceneSettings,
  jobId: z.string().nullable(),
  status: z.enum(videoStatuses),
  /** The take's exact state, or `draft` for a written scene nobody has asked to film. */
  subStatus: z.enum([...takeStates, 'draft']),
  stage: z.enum(stages).nullable(),
  progress: z.number().min(0).max(100).nullable(),
  etaSeconds: z.number().nullable(),
  replicateStatus: z.string().nullable(),
  outputUrl: z.string().nullable(),
  s3Key: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  posterUrl: z.string().nullable(),
  lastFrameUrl: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  fileSizeBytes: z.number().nullable(),
  estimatedCost: z.number().nullable(),
  actualCost: z.number().nullable(),
  createdByAgent: z.string().nullable(),
  validatedByAgent: z.string().nullable(),
  agentConversationId: z.string().nullable(),
  takeCount: z.number().int(),
  selectedTakeId: z.string().nullable(),
  /** Why the selected film no longer matches the story; empty while it does. A stale film stays usable. */
  stale: z.array(staleCause),
  currentTake: take.nullable(),
  error: takeError.nullable(),
  /** Producer's findings about the script, newest check only. */
  checks: z.array(z.string()),
  warnings: z.array(z.object({ quote: z.string(), reason: z.string(), suggestion: z.string() })),
  /** Grows with every change; a browser keeps the larger one. */
  version: z.number().int(),
  createdAt: instant,
  startedAt: instant.nullable(),
  completedAt: instant.nullable(),
});

/** What a small strip needs to draw one frame. */
export const videoBrief = novelaVideo.pick({
  id: true,
  episodeNumber: true,
  sceneNumber: true,
  title: true,
  status: true,
  subStatus: true,
  stage: true,
  progress: true,
  etaSeconds: true,
  thumbnailUrl: true,
  version: true,
});

export type StaleCause = z.infer<typeof staleCause>;
export type Take = z.infer<typeof take>;
export type TakeError = z.infer<typeof takeError>;
export type NovelaVideo = z.infer<typeof novelaVideo>;
export type VideoBrief = z.infer<typeof videoBrief>;
