import type { Charge } from './charge.ts';
import type { Crew } from './crew.ts';
import type { Failure, FailureReport } from './failure-report.ts';
import { wordsIn } from './words/words-in.ts';

/**
 * Has the Fixer explain a failed take and propose at most two ways out.
 * @throws AppError when the language model cannot be used; the failure itself is already stored then.
 */
export async function explainFailure(
  crew: Crew,
  failure: Failure,
  { charge, signal }: { readonly charge: Charge; readonly signal?: AbortSignal },
): Promise<FailureReport> {
  const { conversationId, ...data } = failure;
  const { novelaId, videoId, language, error } = failure;
  const producer = crew.bus.speakAs('system_integrator', {
    conversationId,
    novelaId,
    videoId,
    language,
    charge,
    signal,
  });
  return await producer.request(
    'fallback_handler',
    'handle_error',
    data,
    wordsIn(language).askExplanation(error.message),
  );
}
