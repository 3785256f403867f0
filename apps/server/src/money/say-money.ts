import type { Micros } from '@novela/contract/money';

/** An amount as a person reads it: `$0.96`; amounts under a cent keep three decimals. Pure. */
export const sayMoney = (amount: Micros): string => {
  const cents = Math.abs(amount) >= 10_000 || amount === 0;
  return `$${(amount / 1_000_000).toFixed(cents ? 2 : 3)}`;
};
