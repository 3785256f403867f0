import type OpenAI from 'openai';
import type { Logger } from 'pino';
import type { RetryOptions } from './retry-call.ts';
import type { CallLimits } from './watch-call.ts';

/** One connection to the service: the client, the model, the limits, and what was learnt about the account. */
export interface Link {
  readonly client: OpenAI;
  readonly modelId: string;
  readonly limits: CallLimits;
  readonly log: Logger;
  readonly retry: Pick<RetryOptions, 'wait' | 'random'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Until then no stream is asked for, because the service said that this account may not have one; 0: it never did. */
  plainUntil: number;
}
