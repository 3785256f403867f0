import OpenAI from 'openai';
import type { Logger } from 'pino';
import type { LanguageModel } from '../language-model.ts';
import { completeReply } from './complete-reply.ts';
import { describeModel } from './describe-model.ts';
import type { Link } from './link.ts';
import type { RetryOptions } from './retry-call.ts';
import { streamOrComplete } from './stream-or-complete.ts';
import { type CallLimits, callLimits } from './watch-call.ts';

/** Where GPT-5 is and how to be let in. */
export interface OpenAiOptions {
  readonly apiKey: string;
  /** Ends in `/v1`; absent: api.openai.com. */
  readonly baseUrl?: string | undefined;
  /** Any id of the GPT-5 generation; sent as it is. */
  readonly modelId: string;
  readonly log: Logger;
  /** Replaced in tests. */
  readonly limits?: Partial<CallLimits>;
  readonly retry?: Pick<RetryOptions, 'wait' | 'random'>;
  readonly now?: () => number;
}

/** The LanguageModel seam on OpenAI's Responses API. Calls nobody until it is asked. */
export const createOpenAiModel = (options: OpenAiOptions): LanguageModel => {
  const limits = { ...callLimits, ...options.limits };
  const link: Link = {
    client: new OpenAI({
      apiKey: options.apiKey,
      baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
      maxRetries: 0,
      timeout: limits.whole * 1000,
      logLevel: 'off',
    }),
    modelId: options.modelId,
    limits,
    log: options.log,
    retry: options.retry ?? {},
    now: options.now ?? Date.now,
    plainUntil: 0,
  };
  return {
    complete: (request) => completeReply(link, request),
    stream: (request) => streamOrComplete(link, request),
    describe: () => describeModel(link),
  };
};
