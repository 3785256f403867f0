import { microsToUsd } from '@novela/contract/money';
import { writingEstimate } from '@novela/contract/pricing';

/** Typical USD for drafting a whole novela; always shown with a tilde. */
export const draftPrice = microsToUsd(writingEstimate.draft);
