import { microsToUsd } from '@novela/contract/money';
import { sayMoney } from '../money/say-money.ts';
import { AppError } from '../platform/error/app-error.ts';
import { toTakeError } from '../takes/take-error.ts';
import { type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTake } from '../takes/take-state.ts';
import type { VideoDeps } from './video-deps.ts';

/** Shows the doubt instead of hiding it: the order may have been taken and charged, so its money stays held. */
export async function parkUnknown(deps: VideoDeps, take: TakeRow, cause: unknown): Promise<void> {
  const error =
    cause instanceof AppError && cause.code === 'submission_unknown'
      ? cause
      : new AppError(
          'submission_unknown',
          'The studio stopped while the order was on its way. It may have been filmed and charged.',
          { charged: null, cause },
        );
  const cost = microsToUsd(take.estimatedCost);
  await moveTake(deps, {
    takeId: take.id,
    to: 'submission_unknown',
    set: {
      error: writeJson({
        ...toTakeError(error, null),
        fixes: [
          {
            kind: 'retry',
            label: `Film it again for ${sayMoney(take.estimatedCost)}`,
            cost,
            payload: { approvedCost: cost },
          },
        ],
      }),
    },
  });
}
