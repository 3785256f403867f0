import { type Micros, microsToUsd, usdToMicros } from '@novela/contract/money';
import { sayMoney } from '../money/say-money.ts';
import { AppError } from '../platform/error/app-error.ts';

/**
 * Compares the price a person saw with the price now. Without an approval in the request the click itself is one. Pure.
 * @throws AppError `price_changed` with the new price and the fix that approves it
 */
export function checkApproval(price: Micros, approvedCost: number | undefined): void {
  if (approvedCost === undefined || usdToMicros(approvedCost) === price) return;
  const cost = microsToUsd(price);
  throw new AppError(
    'price_changed',
    `The price is ${sayMoney(price)} now, not ${sayMoney(usdToMicros(approvedCost))}. Nothing was spent.`,
    {
      facts: { approvedCost, cost },
      fixes: [
        {
          kind: 'approve_price',
          label: `Film it for ${sayMoney(price)}`,
          cost,
          payload: { approvedCost: cost },
        },
      ],
    },
  );
}
