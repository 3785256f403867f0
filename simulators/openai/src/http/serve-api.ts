import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';
import { strikeAccount } from '../control/strike.ts';
import { takeFault } from '../control/take-step.ts';
import { pause } from '../pace.ts';
import type { Simulator } from '../simulator.ts';
import { answerHeaders } from './answer-headers.ts';
import { checkKey } from './check-key.ts';
import { readText } from './read-body.ts';
import { recordRequest } from './record-request.ts';
import { modelNamed, routeApi } from './route-api.ts';
import { writeJson } from './write-json.ts';

const GARBAGE = '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>';

function writeFailure(response: ServerResponse, error: unknown, headers: Record<string, string>): number {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError({
          status: 500,
          message: `The simulator failed: ${String(error)}`,
          type: 'server_error',
        });
  if (response.headersSent) {
    response.destroy();
    return 0;
  }
  writeJson(response, known.status, known.body(), { ...headers, ...known.headers });
  return known.status;
}

/** Troubles of the network that come before any answer; true when the request has been dealt with. */
async function strikeNetwork(simulator: Simulator, raw: string, response: ServerResponse): Promise<boolean> {
  const slow = takeFault(simulator, ['slow'], raw);
  if (slow) await pause(slow.ms ?? 5000);
  if (takeFault(simulator, ['drop_connection'], raw)) {
    response.destroy();
    return true;
  }
  if (takeFault(simulator, ['garbage'], raw)) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(GARBAGE);
    return true;
  }
  return false;
}

/** Serves one request to `/v1/...`: records it, lets scripted trouble strike, checks the key, answers. */
export async function serveApi(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const raw = await readText(request);
  const record = recordRequest(simulator.recorded, request, raw);
  const headers = answerHeaders(simulator, startedAt);
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    const key = checkKey(request.headers.authorization);
    const aboutModel = request.method === 'POST';
    if (aboutModel && (await strikeNetwork(simulator, raw, response))) {
      record.status = response.headersSent ? 200 : 0;
      return;
    }
    if (aboutModel) strikeAccount(simulator, raw, modelNamed(raw), key);
    record.status = await routeApi(simulator, { method: request.method ?? '', path, raw, headers }, response);
  } catch (error) {
    record.status = writeFailure(response, error, headers);
  }
}
