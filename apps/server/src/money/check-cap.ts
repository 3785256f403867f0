import { type Micros, microsToUsd } from '@novela/contract/money';
import { AppError } from '../platform/error/app-error.ts';
import { sayMoney } from './say-money.ts';

/** One limit and what already counts against it. A null cap never refuses. */
export interface CapUse {
  readonly scope: 'novela' | 'month';
  readonly novelaId: string | null;
  readonly cap: Micros | null;
  readonly spent: Micros;
  readonly held: Micros;
}

/** What is left under a cap; null without one. Never negative. Pure. */
export const leftUnder = ({ cap, spent, held }: Pick<CapUse, 'cap' | 'spent' | 'held'>): Micros | null =>
  cap === null ? null : Math.max(0, cap - spent - held);

/** Caps are raised in steps a person would choose: whole dollars, with room for the thing that did not fit. */
const suggestCap = (use: CapUse, needed: Micros): Micros =>
  Math.ceil((use.spent + use.held + needed) / 1_000_000) * 1_000_000;

const sumOf = (amounts: readonly Micros[]): Micros => amounts.reduce((sum, amount) => sum + amount, 0);

/** How many of these amounts, in this order, fit into what is left. Pure. */
export const countFitting = (amounts: readonly Micros[], left: Micros): number => {
  const end = amounts.findIndex((_, index) => sumOf(amounts.slice(0, index + 1)) > left);
  return end < 0 ? amounts.length : end;
};

/**
 * Refuses amounts that do not all fit under a cap. Pure.
 * @throws AppError `budget_exceeded` with the cap, what is spent, held, left and needed (USD), how many of them would
 *   fit in this order, and the fix `raise_cap`
 */
export function checkCap(use: CapUse, needs: readonly Micros[]): void {
  const needed = sumOf(needs);
  const left = leftUnder(use);
  if (left === null || needed === 0 || needed <= left) return;
  const whose = use.scope === 'novela' ? "The novela's cap" : 'The monthly cap';
  const raised = suggestCap(use, needed);
  const fits = countFitting(needs, left);
  const what = needs.length === 1 ? 'this needs' : `these ${needs.length} scenes need`;
  const room = needs.length === 1 ? '' : ` ${fits} of them would fit.`;
  throw new AppError(
    'budget_exceeded',
    `${whose} of ${sayMoney(use.cap ?? 0)} is not enough: ${sayMoney(use.spent)} spent, ${sayMoney(use.held)} held, ${sayMoney(left)} left, and ${what} ${sayMoney(needed)}.${room}`,
    {
      facts: {
        scope: use.scope,
        cap: microsToUsd(use.cap ?? 0),
        spent: microsToUsd(use.spent),
        held: microsToUsd(use.held),
        left: microsToUsd(left),
        needed: microsToUsd(needed),
        short: microsToUsd(needed - left),
        ...(needs.length === 1 ? {} : { fits, asked: needs.length }),
      },
      fixes: [
        {
          kind: 'raise_cap',
          label: `Raise the cap to ${sayMoney(raised)}`,
          cost: null,
          payload: { scope: use.scope, novelaId: use.novelaId, cap: microsToUsd(raised) },
        },
      ],
    },
  );
}
