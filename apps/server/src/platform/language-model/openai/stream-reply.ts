import type OpenAI from 'openai';
import { AppError } from '../../error/app-error.ts';
import type { ModelEvent, ModelReply, ModelRequest } from '../language-model.ts';
import { buildRequest } from './build-request.ts';
import type { Link } from './link.ts';
import { beginCall, type CallLog } from './log-call.ts';
import { toAppError } from './openai-error.ts';
import { isCommentary, readReply } from './read-reply.ts';
import { retryCall } from './retry-call.ts';
import { type Watch, watchCall } from './watch-call.ts';

type ServiceEvent = OpenAI.Responses.ResponseStreamEvent;

/** A stream whose headers have arrived. */
export interface OpenStream {
  readonly events: AsyncIterable<ServiceEvent>;
  readonly watch: Watch;
  readonly call: CallLog;
}

const openOnce = async (link: Link, request: ModelRequest, attempt: number): Promise<OpenStream> => {
  const call = beginCall(link.log, 'stream', attempt);
  const watch = watchCall(link.limits, request.signal);
  try {
    watch.expectWithin(link.limits.firstByte);
    const events = await link.client.responses.create(
      { ...buildRequest(link.modelId, request), stream: true },
      { signal: watch.signal },
    );
    return { events, watch, call };
  } catch (error) {
    watch.stop();
    const known = toAppError(error);
    call.failed(known);
    throw known;
  }
};

/**
 * Opens a stream, again where that may help. Whoever gets it must read it with {@link readStream}.
 * @throws AppError as the seam names them.
 */
export const openStream = async (link: Link, request: ModelRequest): Promise<OpenStream> =>
  await retryCall((attempt) => openOnce(link, request, attempt), { ...link.retry, signal: request.signal });

/**
 * Translates one event of the service; those the studio does not know are passed over. `asides` gathers the places of
 * messages that are not the answer.
 */
const translate = (event: ServiceEvent, request: ModelRequest, asides: Set<number>): ModelEvent | null => {
  switch (event.type) {
    case 'response.output_item.added':
      if (isCommentary({ ...event.item })) asides.add(event.output_index);
      return null;
    case 'response.output_text.delta':
      return asides.has(event.output_index) ? null : { kind: 'text', delta: event.delta };
    case 'response.web_search_call.searching':
      return { kind: 'searching' };
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
      return { kind: 'done', reply: readReply(event.response, request) };
    default:
      return null;
  }
};

async function* readEvents(
  { events, watch }: OpenStream,
  link: Link,
  request: ModelRequest,
): AsyncGenerator<ModelEvent, ModelReply> {
  const asides = new Set<number>();
  let silence = link.limits.thinking;
  watch.expectWithin(silence);
  for await (const event of events) {
    const told = translate(event, request, asides);
    if (told?.kind === 'text') silence = link.limits.idle;
    watch.expectWithin(silence);
    if (told?.kind === 'done') return told.reply;
    if (told) yield told;
  }
  throw new AppError('writer_unavailable', 'The Writer stopped in the middle.', { retryable: true });
}

/**
 * Reads one stream to its end: text as it comes, `done` last.
 * @throws AppError; a retryable one when the stream broke off.
 */
export async function* readStream(
  stream: OpenStream,
  link: Link,
  request: ModelRequest,
): AsyncGenerator<ModelEvent> {
  try {
    const reply = yield* readEvents(stream, link, request);
    stream.call.answered(reply);
    yield { kind: 'done', reply };
  } catch (error) {
    const known = toAppError(error);
    stream.call.failed(known);
    throw known;
  } finally {
    stream.watch.stop();
  }
}
