/** Integer micro-dollars: 1 USD = 1,000,000. The only unit in which the studio adds, compares or stores money. */
export type Micros = number;

const MICROS_PER_USD = 1_000_000;

/** Converts a USD number to integer micro-dollars, rounding half up at the seventh decimal. */
export const usdToMicros = (usd: number): Micros => Math.round(usd * MICROS_PER_USD);

/** Converts integer micro-dollars to a USD number for an answer or a label. */
export const microsToUsd = (micros: Micros): number => micros / MICROS_PER_USD;
