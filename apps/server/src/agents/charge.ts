import type { TokenUsage } from '@novela/contract/pricing';

/**
 * Books what one answer of the language model cost. `reference` is the service's own id of that answer, so that
 * booking the same answer twice is noticed. Called once per answer, before the answer is used.
 */
export type Charge = (usage: TokenUsage, reference: string) => Promise<void>;
