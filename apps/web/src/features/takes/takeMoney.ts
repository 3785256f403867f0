import type { Take } from '@novela/contract/videos';

/** What became of the money of a take: a key of the `novela.meta` messages, and the USD it is about. */
export interface TakeMoney {
  readonly said: 'paid' | 'held' | 'notCharged' | 'charged' | 'chargeUnknown';
  readonly usd: number;
}

/** Who paid for a take that ended without a film. One that was called off cost nothing. Pure. */
export const whoPaid = ({ error }: Pick<Take, 'error'>): 'notCharged' | 'charged' | 'chargeUnknown' =>
  error?.charged === null ? 'chargeUnknown' : error?.charged === true ? 'charged' : 'notCharged';

/** What a take cost, holds, or did not cost. Pure. */
export const takeMoney = (take: Take): TakeMoney => {
  const usd = take.actualCost ?? take.estimatedCost;
  if (take.state === 'completed') {
    return { said: 'paid', usd: take.simulated ? 0 : usd };
  }
  return { said: take.status === 'failed' ? whoPaid(take) : 'held', usd };
};
