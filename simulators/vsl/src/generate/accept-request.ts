import { type Answer, lambdaAnswer } from '../gateway/answer.ts';
import { checkParameters } from './check-parameters.ts';
import { estimateCost } from './estimate-cost.ts';
import type { RateLimit } from './limit-rate.ts';
import { type MediaType, MODELS } from './models.ts';

/** A request that passed every check of the gateway's Lambda. Cost in USD, time in seconds. */
export type Accepted = {
  readonly userId: string;
  readonly mediaType: MediaType;
  readonly modelId: string;
  readonly input: Record<string, unknown>;
  readonly estimatedTime: number;
  readonly estimatedCost: number;
};

type Body = Record<string, unknown>;

/** Parameters that may lie beside `parameters` as well; there they win. */
const BESIDE = ['prompt', 'seed', 'reference_images'];

/** Walks the Lambda's checks in its order: fields, media type, rate, model, parameters. */
export function acceptRequest(text: string, rate: RateLimit, now: number): Accepted | Answer {
  const body = readJson(text);
  if (body === undefined) return lambdaAnswer(500, { error: 'Internal server error' });
  return refuseFields(body) ?? refuseRate(body, rate, now) ?? acceptParameters(body);
}

/** True when the checks ended in an answer instead of an accepted request. */
export function isAnswer(value: Accepted | Answer): value is Answer {
  return 'headers' in value;
}

function readJson(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || value === undefined ? undefined : (value as Body);
  } catch {
    return undefined;
  }
}

function refuseFields(body: Body): Answer | undefined {
  if (!body['userId'] || !body['mediaType'] || !body['modelId']) {
    const details = 'userId, mediaType, and modelId are required';
    return lambdaAnswer(400, { error: 'Missing required fields', details });
  }
  if (['video', 'image', 'audio'].includes(String(body['mediaType']))) return undefined;
  const details = 'mediaType must be one of: video, image, audio';
  return lambdaAnswer(400, { error: 'Invalid media type', details });
}

function refuseRate(body: Body, rate: RateLimit, now: number): Answer | undefined {
  if (!rate.isAbove(String(body['userId']), now)) return undefined;
  return lambdaAnswer(429, { error: 'Rate limit exceeded', retryAfter: 3600 });
}

function acceptParameters(body: Body): Accepted | Answer {
  const mediaType = body['mediaType'] as MediaType;
  const modelId = String(body['modelId']);
  const models = MODELS[mediaType];
  const card = Object.hasOwn(models, modelId) ? models[modelId] : undefined;
  if (!card) {
    const details = `Model not found: ${modelId} for media type ${mediaType}`;
    return lambdaAnswer(400, { error: 'Invalid model', details });
  }
  const parameters = (body['parameters'] ?? {}) as Body;
  const beside = BESIDE.filter((key) => body[key] || body[key] === 0).map((key) => [key, body[key]] as const);
  const sent = { ...parameters, ...Object.fromEntries(beside) };
  try {
    const input = checkParameters(card, sent);
    const { estimatedTime } = card;
    const estimatedCost = estimateCost(card, parameters);
    return { userId: String(body['userId']), mediaType, modelId, input, estimatedTime, estimatedCost };
  } catch (error) {
    return lambdaAnswer(400, { error: 'Invalid parameters', details: (error as Error).message });
  }
}
