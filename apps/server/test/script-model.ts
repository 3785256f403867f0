import type {
  LanguageModel,
  ModelReply,
  ModelRequest,
  ModelToolCall,
} from '../src/platform/language-model/language-model.ts';

/** One prepared answer of the language model, for the request that asks for this shape. */
interface PreparedAnswer {
  /** Name of the answer's shape the request must ask for. */
  readonly asks: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly toolCalls?: readonly { readonly name: string; readonly arguments: unknown }[];
  readonly finish?: ModelReply['finish'];
  readonly error?: Error;
  /** Never answers; ends when the request is called off. */
  readonly hangs?: boolean;
}

/** A strict stand-in: an unexpected question fails, a left-over answer fails. */
interface ScriptedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
  assertDone(): void;
}

/** Plays prepared answers in order. */
export function scriptModel(...answers: readonly PreparedAnswer[]): ScriptedModel {
  const left = [...answers];
  const requests: ModelRequest[] = [];
  const complete = async (request: ModelRequest): Promise<ModelReply> => {
    const answer = left.shift();
    const asked = request.output?.name ?? 'text';
    requests.push(request);
    if (!answer) throw new Error(`Nobody prepared an answer for ${asked}.`);
    if (answer.asks !== asked) throw new Error(`Expected ${answer.asks} to be asked, not ${asked}.`);
    if (answer.error) throw answer.error;
    if (answer.hangs) await untilAborted(request.signal);
    return toReply(answer, requests.length);
  };
  return {
    requests,
    complete,
    async *stream(request) {
      const reply = await complete(request);
      for (const [delta] of reply.text.matchAll(/[\s\S]{1,7}/g)) yield { kind: 'text', delta };
      yield { kind: 'done', reply };
    },
    describe: async () => ({ id: 'gpt-5', available: true, shutdownDate: null }),
    assertDone: () => {
      if (left.length > 0) throw new Error(`Nobody asked for ${left.map(({ asks }) => asks).join(', ')}.`);
    },
  };
}

const toReply = (answer: PreparedAnswer, number: number): ModelReply => {
  const toolCalls: ModelToolCall[] = (answer.toolCalls ?? []).map((call, index) => ({
    callId: `call_${number}_${index}`,
    name: call.name,
    arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
  }));
  return {
    id: `resp_${number}`,
    model: 'gpt-5-2025-08-07',
    finish: answer.finish ?? 'completed',
    text: answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)),
    toolCalls,
    items: toolCalls.map((call) => ({ type: 'function_call', ...call })),
    usage: { input: 100, cached: 0, output: 50 },
    searches: 0,
  };
};

const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
