import { AppError } from '../../error/app-error.ts';
import type { ModelEvent, ModelRequest } from '../language-model.ts';
import { completeReply } from './complete-reply.ts';
import type { Link } from './link.ts';
import { isStreamForbidden, toAppError } from './openai-error.ts';
import { openStream, readStream } from './stream-reply.ts';

/** Verifying an organisation takes up to fifteen minutes to be known everywhere, says the refusal itself. */
const PLAIN_FOR_MS = 15 * 60_000;

/** Opens a stream, or answers null where the account may not have one: said once, and tried again now and then. */
const openIfAllowed = async (link: Link, request: ModelRequest) => {
  if (link.now() < link.plainUntil) return null;
  try {
    const stream = await openStream(link, request);
    link.plainUntil = 0;
    return stream;
  } catch (error) {
    if (!(error instanceof AppError && isStreamForbidden(error.cause))) throw error;
    if (link.plainUntil === 0) {
      link.log.warn(
        { service: 'openai' },
        'This OpenAI organisation is not verified for streaming: answers arrive in one piece until it is.',
      );
    }
    link.plainUntil = link.now() + PLAIN_FOR_MS;
    return null;
  }
};

async function* completeAsEvents(
  link: Link,
  request: ModelRequest,
  broken?: { readonly after: AppError; readonly told: boolean },
): AsyncGenerator<ModelEvent> {
  const reply = await completeReply(link, request, broken?.after);
  if (!broken?.told && reply.text !== '') yield { kind: 'text', delta: reply.text };
  yield { kind: 'done', reply };
}

/**
 * Streams, and falls back to one plain answer where streaming is not allowed or broke off. Text already told stays
 * told: after a break the whole answer comes with `done` only, and that one counts.
 * @throws AppError as the seam names them.
 */
export async function* streamOrComplete(link: Link, request: ModelRequest): AsyncGenerator<ModelEvent> {
  const stream = await openIfAllowed(link, request);
  if (!stream) {
    yield* completeAsEvents(link, request);
    return;
  }
  let told = false;
  try {
    for await (const event of readStream(stream, link, request)) {
      told ||= event.kind === 'text';
      yield event;
    }
  } catch (error) {
    request.signal?.throwIfAborted();
    const after = toAppError(error);
    if (!after.retryable) throw after;
    yield* completeAsEvents(link, request, { after, told });
  }
}
