import type { Charge } from '../agents/charge.ts';
import { chargeWriting } from '../money/charge-writing.ts';
import type { MoneyPlace } from '../money/reserve.ts';
import type { VideoDeps } from './video-deps.ts';

/** Books every answer the crew gives to the scene it works on. */
export const chargeCrew =
  (deps: Pick<VideoDeps, 'db' | 'simulated'>, place: MoneyPlace): Charge =>
  (usage, reference) =>
    chargeWriting(deps.db, place, usage, reference, deps.simulated.languageModel);
