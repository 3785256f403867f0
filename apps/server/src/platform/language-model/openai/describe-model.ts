import OpenAI from 'openai';
import type { LanguageModel } from '../language-model.ts';
import type { Link } from './link.ts';
import { beginCall } from './log-call.ts';
import { toAppError } from './openai-error.ts';
import { retryCall } from './retry-call.ts';

type Description = Awaited<ReturnType<LanguageModel['describe']>>;

const askOnce = async ({ client, modelId, log }: Link, attempt: number): Promise<Description> => {
  const call = beginCall(log, 'describe', attempt);
  try {
    const model = await client.models.retrieve(modelId, { timeout: 5_000 });
    call.answered(null);
    return { id: model.id, available: true, shutdownDate: model.shutdown_date ?? null };
  } catch (error) {
    const known = toAppError(error);
    call.failed(known);
    if (error instanceof OpenAI.NotFoundError) return { id: modelId, available: false, shutdownDate: null };
    throw known;
  }
};

/**
 * What the service says about the configured model. Free.
 * @throws AppError `writer_unavailable`, `writer_rejected` (the key).
 */
export const describeModel = async (link: Link): Promise<Description> =>
  await retryCall((attempt) => askOnce(link, attempt), link.retry);
