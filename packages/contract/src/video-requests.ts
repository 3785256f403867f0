import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';
import type { ErrorCode } from './error-codes.ts';
import { sceneScript } from './scene-script.ts';
import { modelId, settingsOverride } from './scene-settings-schema.ts';
import { stages, videoStatuses } from './take-states.ts';
import { id, optionalText, requiredText } from './text.ts';
import { novelaVideo, take } from './videos.ts';

const scenePlace = {
  episodeNumber: z
    .number({ error: 'Must be a number.' })
    .int('Must be a whole number.')
    .min(1, 'Episodes are counted from 1.')
    .max(500),
  sceneNumber: z
    .number({ error: 'Must be a number.' })
    .int('Must be a whole number.')
    .min(1, 'Scenes are counted from 1.')
    .max(100),
};

const sceneWish = z
  .object({
    characters: z.array(requiredText(120)).max(12),
    previousScenes: z.array(optionalText(4000)).max(20),
    modelOverride: modelId,
    parametersOverride: settingsOverride,
  })
  .partial();

const approval = z
  .object({
    /** The USD price shown on the button. When the price has moved since, nothing is spent. */
    approvedCost: z.number().min(0).max(10_000),
  })
  .partial();

export const generateVideoRequest = z
  // May be absent only for a scene that is already written: it is then filmed as it stands.
  .object({ ...scenePlace, sceneDescription: requiredText(4000).optional() })
  .extend(sceneWish.shape)
  .extend(approval.shape);

export const writeScriptRequest = z
  .object({ ...scenePlace, sceneDescription: optionalText(4000) })
  .extend(sceneWish.shape);

export const regenerateVideoRequest = z
  .object({ modifications: optionalText(4000), modelOverride: modelId, parametersOverride: settingsOverride })
  .partial()
  .extend(approval.shape);

/** A person's own wording. Settings are changed here too, before the scene is filmed. */
export const editScriptRequest = z
  .object({
    script: sceneScript,
    prompt: requiredText(4000),
    sceneDescription: optionalText(4000),
    modelOverride: modelId,
    parametersOverride: settingsOverride,
  })
  .partial();

/** What a request to film is answered with at once; the pipeline goes on behind it. */
export const acceptedTake = z.object({
  videoId: id,
  takeId: id,
  /** The studio's own durable job; the provider's id appears on the video when it is known. */
  jobId: id,
  estimatedCost: z.number(),
  estimatedTime: z.number(),
  agentConversationId: id,
});

export const videoState = z.object({
  videoId: id,
  status: z.enum(videoStatuses),
  subStatus: z.string(),
  stage: z.enum(stages).nullable(),
  progress: z.number().nullable(),
  etaSeconds: z.number().nullable(),
  outputUrl: z.string().optional(),
  error: z.string().optional(),
});

export type GenerateVideoRequest = z.infer<typeof generateVideoRequest>;
export type WriteScriptRequest = z.infer<typeof writeScriptRequest>;
export type RegenerateVideoRequest = z.infer<typeof regenerateVideoRequest>;
export type EditScriptRequest = z.infer<typeof editScriptRequest>;
export type AcceptedTake = z.infer<typeof acceptedTake>;
export type VideoState = z.infer<typeof videoState>;

const sceneParams = z.object({ id, videoId: id });
const spending: readonly ErrorCode[] = [
  'not_found',
  'budget_exceeded',
  'price_changed',
  'idempotency_key_reused',
  'request_in_progress',
];

export const videoEndpoints = {
  'POST /api/novelas/:id/generate-video': {
    summary: 'Accepts a scene for filming: reserves its price, then the crew writes, checks and films it.',
    status: 202,
    params: idParams,
    body: generateVideoRequest,
    answer: success(acceptedTake),
    errors: [...spending, 'scene_exists'],
    paid: true,
  },
  'POST /api/novelas/:id/write-script': {
    summary: 'Has the crew write and check a scene without filming it. Costs writing only.',
    status: 202,
    params: idParams,
    body: writeScriptRequest,
    answer: success(z.object({ videoId: id, agentConversationId: id, estimatedCost: z.number() })),
    errors: [...spending, 'scene_busy'],
    paid: true,
  },
  'POST /api/novelas/:id/videos/:videoId/regenerate': {
    summary: 'Films a scene again as a new take. Earlier takes are kept.',
    status: 202,
    params: sceneParams,
    body: regenerateVideoRequest,
    answer: success(acceptedTake),
    errors: [...spending, 'scene_busy'],
    paid: true,
  },
  'GET /api/videos/:id': {
    summary: 'One scene with all its takes, newest first.',
    status: 200,
    params: idParams,
    answer: success(novelaVideo.extend({ takes: z.array(take) })),
    errors: ['not_found'],
  },
  'GET /api/videos/:id/status': {
    summary: 'How far a scene has come.',
    status: 200,
    params: idParams,
    answer: success(videoState),
    errors: ['not_found'],
  },
  'PUT /api/videos/:id/script': {
    summary: "Saves a person's own wording or settings for a scene that is not being filmed. Free.",
    status: 200,
    params: idParams,
    body: editScriptRequest,
    answer: success(novelaVideo),
    errors: ['not_found', 'scene_busy'],
  },
  'POST /api/videos/:id/cancel': {
    summary:
      'Calls off the take in progress while nothing was sent to the provider yet. Free. For a take nobody knows the fate of (stuck, submission unknown) the refusal carries what can be decided about it.',
    status: 200,
    params: idParams,
    answer: success(novelaVideo),
    errors: ['not_found', 'not_cancellable'],
  },
  'POST /api/videos/:id/approve': {
    summary: 'Approves the new price of a take that waits for it.',
    status: 202,
    params: idParams,
    body: z.object({ approvedCost: z.number().min(0).max(10_000) }),
    answer: success(acceptedTake),
    errors: [...spending, 'nothing_to_film'],
    paid: true,
  },
  'POST /api/videos/:id/takes/:takeId/select': {
    summary: 'Puts a finished take into the episode. Free.',
    status: 200,
    params: z.object({ id, takeId: id }),
    answer: success(novelaVideo),
    errors: ['not_found', 'nothing_to_film'],
  },
} as const satisfies Record<string, Endpoint>;
