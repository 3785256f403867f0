import { ApiError } from '../api-error.ts';
import type { JsonRecord } from '../json.ts';
import type { Simulator } from '../simulator.ts';

/**
 * `GET /v1/responses/{id}` of a stored response.
 * @throws ApiError 404.
 */
export function findResponse(simulator: Simulator, id: string): JsonRecord {
  const stored = simulator.stored.get(id);
  if (stored) return stored.response;
  throw new ApiError({ status: 404, message: `Response with id '${id}' not found.` });
}

/** `DELETE /v1/responses/{id}`. */
export function deleteResponse(simulator: Simulator, id: string): JsonRecord {
  findResponse(simulator, id);
  simulator.stored.delete(id);
  return { id, object: 'response', deleted: true };
}

/** `POST /v1/responses/{id}/cancel`: only background responses can be cancelled. */
export function cancelResponse(simulator: Simulator, id: string): JsonRecord {
  const response = findResponse(simulator, id);
  if (response['background'] !== true) {
    throw new ApiError({ status: 400, message: 'Cannot cancel a synchronous response.' });
  }
  const cancelled = { ...response, status: 'cancelled', output: [], usage: null };
  const stored = simulator.stored.get(id);
  if (stored) simulator.stored.set(id, { ...stored, response: cancelled });
  return cancelled;
}
