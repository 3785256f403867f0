import { ApiError, errorFromAnswer } from './ApiError.ts';

const failureOf = (thrown: unknown, signal: AbortSignal | undefined): ApiError => {
  if (signal?.aborted === true) {
    return new ApiError({ code: 'aborted', status: 0, message: 'The request was called off.' });
  }
  if (thrown instanceof Error && thrown.name === 'TimeoutError') {
    return new ApiError({
      code: 'timeout',
      status: 0,
      message: 'The server took too long to answer.',
      retryable: true,
    });
  }
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
  return new ApiError({
    code: offline ? 'offline' : 'unreachable',
    status: 0,
    message: offline ? 'This device is offline.' : 'The server could not be reached.',
    retryable: true,
  });
};

/**
 * Sends one request and reads its JSON answer. `timeout` in milliseconds covers headers and body.
 * @throws ApiError always and only.
 */
export const send = async (
  url: string,
  init: RequestInit,
  { signal, timeout = 15_000 }: { signal?: AbortSignal | undefined; timeout?: number | undefined },
): Promise<unknown> => {
  const limit = AbortSignal.timeout(timeout);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
    text = await response.text();
  } catch (thrown) {
    throw failureOf(thrown, signal);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw errorFromAnswer(response.status, null);
  }
  if (!response.ok || typeof body !== 'object' || body === null || Reflect.get(body, 'success') !== true) {
    throw errorFromAnswer(response.status, body);
  }
  return body;
};
