import type { PaidAnswer } from '@novela/contract/pricing';

/** Who pays for one piece of work of the crew. */
export interface Charge {
  /**
   * Asked before every question to the language model; absent where nothing but the caps bounds the work.
   * @throws AppError `agent_limit_reached` when the work has cost all it may
   */
  readonly allow?: () => Promise<void>;
  /**
   * Books what one answer of the language model cost. `id` is the service's own of that answer, so that booking the
   * same answer twice is noticed. Called once per answer, before the answer is used.
   */
  readonly book: (answer: PaidAnswer & { readonly id: string }) => Promise<void>;
}
