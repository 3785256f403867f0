import type { Charge } from './charge.ts';
import type { Crew } from './crew.ts';
import type { Failure, FailureReport } from './failure-report.ts';

/**
 * Has the Fixer explain a failed take and propose at most two ways out.
 * @throws AppError when the language model cannot be used; the failure itself is already stored then.
 */
export async function explainFailure(
  _crew: Crew,
  _failure: Failure,
  _options: { readonly charge: Charge; readonly signal?: AbortSignal },
): Promise<FailureReport> {
  throw new Error('The Fixer is not at the desk yet.');
}
