import { AppError } from '../platform/error/app-error.ts';
import type { LanguageModel, ModelReply, ModelRequest } from '../platform/language-model/language-model.ts';
import type { Charge } from './charge.ts';

interface Asking {
  readonly charge: Charge;
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

const askOnce = async (
  model: LanguageModel,
  request: ModelRequest,
  { charge, onText }: Asking,
): Promise<ModelReply> => {
  const reply = onText ? await streamOnce(model, request, onText) : await model.complete(request);
  await charge(reply.usage, reply.id);
  return reply;
};

/**
 * One answer of the model, charged. Reasoning may eat the whole budget: an answer that was cut off or empty is asked
 * for once more with twice the budget.
 * @throws AppError `writer_refused` when the model declines, `writer_incomplete` when it is cut off twice.
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
