import type { ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';
import { answerChat } from '../chat/answer-chat.ts';
import { isRecord } from '../json.ts';
import { describeModel, findModel, listModels } from '../models/find-model.ts';
import { createResponse } from '../responses/create-response.ts';
import { cancelResponse, deleteResponse, findResponse } from '../responses/find-response.ts';
import type { Simulator } from '../simulator.ts';
import { parseJson } from './read-body.ts';
import { writeJson } from './write-json.ts';

export type ApiRequest = { method: string; path: string; raw: string; headers: Record<string, string> };

function lookUp(simulator: Simulator, method: string, path: string): unknown {
  const [, kind, id = '', action] = /^\/v1\/(models|responses)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
  const name = decodeURIComponent(id);
  const route = [method, kind, id && ':id', action].filter(Boolean).join(' ');
  if (route === 'GET models') return listModels(simulator);
  if (route === 'GET models :id') return describeModel(findModel(simulator, name));
  if (route === 'GET responses :id') return findResponse(simulator, name);
  if (route === 'DELETE responses :id') return deleteResponse(simulator, name);
  if (route === 'POST responses :id cancel') return cancelResponse(simulator, name);
  throw new ApiError({ status: 404, message: `Invalid URL (${method} ${path})` });
}

/** The model id a body names, for messages about limits. */
export function modelNamed(raw: string): string {
  try {
    const body: unknown = JSON.parse(raw);
    return isRecord(body) && typeof body['model'] === 'string' ? body['model'] : 'gpt-5';
  } catch {
    return 'gpt-5';
  }
}

/**
 * Answers one authorised request.
 * @returns the status to record.
 * @throws ApiError
 */
export async function routeApi(
  simulator: Simulator,
  request: ApiRequest,
  response: ServerResponse,
): Promise<number> {
  const { method, path, raw, headers } = request;
  if (method === 'POST' && path === '/v1/responses') {
    return createResponse(simulator, { body: parseJson(raw), raw, headers }, response);
  }
  const value =
    method === 'POST' && path === '/v1/chat/completions'
      ? await answerChat(simulator, parseJson(raw))
      : lookUp(simulator, method, path);
  writeJson(response, 200, value, headers);
  return 200;
}
