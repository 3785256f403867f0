import { z } from 'zod';
import { AppError } from '../../error/app-error.ts';
import type { ModelReply, ModelRequest, ModelToolCall } from '../language-model.ts';
import { isForbidden } from './openai-error.ts';

/** As much of a response as is relied on; anything else may change without notice. */
const responseShape = z.looseObject({
  id: z.string(),
  model: z.string(),
  status: z.string(),
  output: z.array(z.looseObject({ type: z.string() })),
  incomplete_details: z.looseObject({ reason: z.string().nullish() }).nullish(),
  error: z.looseObject({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  usage: z
    .looseObject({
      input_tokens: z.number(),
      input_tokens_details: z.looseObject({ cached_tokens: z.number() }).nullish(),
      output_tokens: z.number(),
    })
    .nullish(),
});

const contentShape = z.array(
  z.looseObject({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() }),
);
const callShape = z.looseObject({ call_id: z.string(), name: z.string(), arguments: z.string() });

type Response = z.infer<typeof responseShape>;

/** True for a message said on the way to the answer; it is shown by nobody and is not part of the answer. */
export const isCommentary = (item: { readonly type: string; readonly [key: string]: unknown }): boolean =>
  item.type === 'message' && item['phase'] === 'commentary';

const readContent = (response: Response): { text: string; refusal: string | null } => {
  const parts = response.output
    .filter((item) => item.type === 'message' && !isCommentary(item))
    .flatMap((item) => contentShape.safeParse(item['content']).data ?? []);
  const said = (key: 'text' | 'refusal') => parts.map((part) => part[key] ?? '').join('');
  return {
    text: said('text'),
    refusal: parts.some((part) => part.type === 'refusal') ? said('refusal') : null,
  };
};

const readToolCalls = (response: Response): ModelToolCall[] =>
  response.output
    .filter((item) => item.type === 'function_call')
    .map((item) => callShape.parse(item))
    .map((call) => ({ callId: call.call_id, name: call.name, arguments: call.arguments }));

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
};

/** JSON that does not parse was broken off or botched: worth asking again, unlike prose, which declines. */
const startsLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** How a finished response counts. The status alone does not decide: a refusal may come as plain prose. */
const judge = (
  response: Response,
  content: { text: string; refusal: string | null },
  calls: readonly ModelToolCall[],
  request: ModelRequest,
): ModelReply['finish'] => {
  if (content.refusal !== null || response.incomplete_details?.reason === 'content_filter') return 'refused';
  if (response.status !== 'completed') return 'incomplete';
  if (calls.length > 0) return 'completed';
  if (content.text.trim() === '') return 'incomplete';
  if (!request.output || isJsonObject(content.text)) return 'completed';
  return startsLikeJson(content.text) ? 'incomplete' : 'refused';
};

const failed = (response: Response): AppError => {
  const raw = response.error?.message ?? 'The service gave no reason.';
  return isForbidden(response.error?.code ?? '')
    ? new AppError('writer_refused', 'The Writer was not allowed to answer this.', { raw })
    : new AppError('writer_unavailable', 'The Writer could not finish.', { retryable: true, raw });
};

/**
 * Reads a response of the service as the studio's reply.
 * @throws AppError `writer_unavailable` when the answer failed or is not a response at all, `writer_refused` when
 *   the prompt was not allowed.
 */
export const readReply = (answer: unknown, request: ModelRequest): ModelReply => {
  const read = responseShape.safeParse(answer);
  if (!read.success) {
    throw new AppError('writer_unavailable', 'The Writer answered something unreadable.', {
      retryable: true,
    });
  }
  const response = read.data;
  if (response.status === 'failed' || response.status === 'cancelled') throw failed(response);
  const content = readContent(response);
  // A cut-off answer may hold half of a call: such a call is never acted upon.
  const calls = response.status === 'completed' ? readToolCalls(response) : [];
  return {
    id: response.id,
    model: response.model,
    finish: judge(response, content, calls, request),
    text: content.refusal ?? content.text,
    toolCalls: calls,
    items: response.output,
    searches: response.output.filter((item) => item.type === 'web_search_call').length,
    usage: {
      input: response.usage?.input_tokens ?? 0,
      cached: response.usage?.input_tokens_details?.cached_tokens ?? 0,
      output: response.usage?.output_tokens ?? 0,
    },
  };
};
