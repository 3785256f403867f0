import type { AppError } from '../../error/app-error.ts';
import type { ModelReply, ModelRequest } from '../language-model.ts';
import { buildRequest } from './build-request.ts';
import type { Link } from './link.ts';
import { beginCall } from './log-call.ts';
import { toAppError } from './openai-error.ts';
import { readReply } from './read-reply.ts';
import { retryCall } from './retry-call.ts';
import { watchCall } from './watch-call.ts';

const askOnce = async (link: Link, request: ModelRequest, attempt: number): Promise<ModelReply> => {
  const call = beginCall(link.log, 'complete', attempt);
  const watch = watchCall(link.limits, request.signal);
  try {
    const body = buildRequest(link.modelId, request);
    const reply = readReply(await link.client.responses.create(body, { signal: watch.signal }), request);
    call.answered(reply);
    return reply;
  } catch (error) {
    const known = toAppError(error);
    call.failed(known);
    throw known;
  } finally {
    watch.stop();
  }
};

/**
 * Asks for one whole answer, again where that may help. `after` is a first attempt that already failed.
 * @throws AppError as the seam names them; the reason of the request's signal when the caller gave up.
 */
export const completeReply = async (
  link: Link,
  request: ModelRequest,
  after?: AppError,
): Promise<ModelReply> =>
  await retryCall((attempt) => askOnce(link, request, attempt), {
    ...link.retry,
    signal: request.signal,
    after,
  });
