/** Steps a person would choose, by the size of the cap in USD. */
const stepOf = (usd: number): number => (usd < 20 ? 5 : usd < 100 ? 10 : usd < 500 ? 50 : 100);

/** The next round cap in USD above this one that also holds `wanted` in all. Pure. */
export const raisedCap = (cap: number, wanted = 0): number => {
  const step = stepOf(Math.max(cap, wanted));
  const next = (Math.floor(cap / step) + 1) * step;
  return Math.max(next, Math.ceil(wanted / step) * step);
};
