import type { Logger } from 'pino';
import { AppError } from '../../error/app-error.ts';
import type { ModelReply } from '../language-model.ts';

/** One outside call under way; exactly one of the two is called at its end. */
export interface CallLog {
  answered(reply: ModelReply | null): void;
  failed(error: unknown): void;
}

const statusOf = (error: unknown): number | null => {
  const source: unknown = error instanceof AppError ? error.cause : error;
  return typeof source === 'object' && source !== null && 'status' in source ? Number(source.status) : null;
};

/** Begins the one log line of an outside call: milliseconds, outcome, tokens. Never a prompt, never an answer. */
export const beginCall = (
  log: Logger,
  operation: 'complete' | 'stream' | 'describe',
  attempt: number,
): CallLog => {
  const began = performance.now();
  const facts = () => ({ service: 'openai', operation, attempt, ms: Math.round(performance.now() - began) });
  return {
    answered: (reply) => {
      const told = reply
        ? {
            outcome: reply.finish,
            model: reply.model,
            tokens: reply.usage,
            searches: reply.searches,
            response: reply.id,
          }
        : { outcome: 'answered' };
      log.info({ ...facts(), ...told }, 'language model called');
    },
    failed: (error) => {
      const outcome = error instanceof AppError ? error.code : 'failed';
      log.warn({ ...facts(), outcome, status: statusOf(error) }, 'language model called');
    },
  };
};
