import type { Logger } from 'pino';
import { AppError } from '../platform/error/app-error.ts';
import type { LanguageModel, ModelReply, ModelRequest } from '../platform/language-model/language-model.ts';
import type { Charge } from './charge.ts';

const BOOKINGS_TRIED = 5;

interface Asking {
  readonly charge: Charge;
  readonly log: Logger;
  /** Told the whole text so far, each time it grows. Its presence asks for streaming. */
  readonly onText?: ((text: string) => void) | undefined;
}

const streamOnce = async (
  model: LanguageModel,
  request: ModelRequest,
  onText: (text: string) => void,
): Promise<ModelReply> => {
  let text = '';
  for await (const event of model.stream(request)) {
    if (event.kind === 'done') return event.reply;
    if (event.kind === 'text') {
      text += event.delta;
      onText(text);
    }
  }
  throw new AppError('writer_unavailable', 'The Writer stopped in the middle.', { retryable: true });
};

/** The answer is paid for: a database that hiccups is asked again before the answer and its price are lost. */
const book = async ({ charge, log }: Asking, reply: ModelReply, attempt = 1): Promise<void> => {
  try {
    await charge.book(reply);
  } catch (err) {
    if (attempt >= BOOKINGS_TRIED) {
      const { id: response, model, usage: tokens, searches } = reply;
      log.error({ err, response, model, tokens, searches }, 'a paid answer could not be booked');
      throw err;
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    await book({ charge, log }, reply, attempt + 1);
  }
};

const askOnce = async (model: LanguageModel, request: ModelRequest, asking: Asking): Promise<ModelReply> => {
  await asking.charge.allow?.();
  const reply = asking.onText
    ? await streamOnce(model, request, asking.onText)
    : await model.complete(request);
  await book(asking, reply);
  return reply;
};

/**
 * One answer of the model, charged. Reasoning may eat the whole budget: an answer that was cut off or empty is asked
 * for once more with twice the budget.
 * @throws AppError `agent_limit_reached` when no more may be spent, `writer_refused` when the model declines,
 *   `writer_incomplete` when it is cut off twice; what the booking throws when it keeps failing for five seconds.
 */
export const askModel = async (
  model: LanguageModel,
  request: ModelRequest,
  asking: Asking,
): Promise<ModelReply> => {
  let reply = await askOnce(model, request, asking);
  if (reply.finish === 'incomplete') {
    reply = await askOnce(model, { ...request, maxOutputTokens: request.maxOutputTokens * 2 }, asking);
  }
  if (reply.finish === 'incomplete') {
    throw new AppError('writer_incomplete', 'The Writer did not finish. Trying again usually helps.', {
      retryable: true,
    });
  }
  if (reply.finish === 'refused') {
    throw new AppError('writer_refused', 'The Writer declined to write this. Tell it another way.', {
      raw: reply.text,
    });
  }
  return reply;
};
