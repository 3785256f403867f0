import { type Micros, microsToUsd } from '@novela/contract/money';

/** Writes micro-dollars as US dollars the way a language does. */
export const formatMoney = (locale: string): ((micros: Micros) => string) => {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'symbol',
  });
  return (micros) => format.format(microsToUsd(micros));
};
