import type { Charge } from '../agents/charge.ts';
import { chargeWriting } from '../money/charge-writing.ts';
import type { MoneyPlace } from '../money/reserve.ts';
import { sayMoney } from '../money/say-money.ts';
import { sumWriting } from '../money/sum-writing.ts';
import { AppError } from '../platform/error/app-error.ts';
import type { VideoDeps } from './video-deps.ts';

/** Micro-dollars. A scene usually takes two cents: whoever is here is paying for the same answers again and again. */
const mostWriting = 500_000;

const tooDear = (): AppError =>
  new AppError(
    'agent_limit_reached',
    `Writing this scene has cost ${sayMoney(mostWriting)} without an end and was stopped. Try again later, or tell the scene more simply.`,
  );

/**
 * Books every answer the crew gives to the scene it works on, and lets it ask no more once one take, or one script that
 * nobody films yet, has cost half a dollar, however many runs of its job that took.
 */
export const chargeCrew = (deps: Pick<VideoDeps, 'db' | 'simulated'>, place: MoneyPlace): Charge => ({
  allow: async () => {
    if ((await sumWriting(deps.db, place.conversationId)) > mostWriting) throw tooDear();
  },
  book: (answer) => chargeWriting(deps.db, place, answer, deps.simulated.languageModel),
});
