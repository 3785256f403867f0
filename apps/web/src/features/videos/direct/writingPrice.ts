import { microsToUsd } from '@novela/contract/money';
import { writingEstimate } from '@novela/contract/pricing';

/** Typical USD for writing and checking one scene; always shown with a tilde. */
export const writingPrice = microsToUsd(writingEstimate.scene);
