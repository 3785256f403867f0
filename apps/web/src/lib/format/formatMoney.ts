/** How an amount is written. */
export interface MoneyStyle {
  /** Puts a tilde before the amount: it is an estimate. */
  estimate?: boolean;
  /** Leaves out the cents of a whole dollar amount, as caps do: `$60`. */
  whole?: boolean;
}

function fractionDigits(usd: number, whole: boolean): number {
  if (whole && Number.isInteger(usd)) {
    return 0;
  }
  // Writing can cost tenths of a cent; two digits would show a price of nothing.
  return usd !== 0 && Math.abs(usd) < 0.01 ? 4 : 2;
}

/** Writes US dollars in the reader's language: `$0.96`, `US$ 0,96`, `0,96 US$`. */
export function formatMoney(usd: number, locale: string, style: MoneyStyle = {}): string {
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: style.whole === true && Number.isInteger(usd) ? 0 : 2,
    maximumFractionDigits: fractionDigits(usd, style.whole === true),
  }).format(usd);
  return style.estimate === true ? `~${amount}` : amount;
}

/** The same amount for the ear: `7.68 US dollars`. */
export function speakMoney(usd: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'name',
    minimumFractionDigits: Number.isInteger(usd) ? 0 : 2,
    maximumFractionDigits: fractionDigits(usd, false),
  }).format(usd);
}
