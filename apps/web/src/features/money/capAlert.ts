/** The share of a cap that is used, told at these percents and never between them. */
export const ALERT_LEVELS = [50, 80, 100] as const;

interface Used {
  readonly spent: number;
  readonly held: number;
  /** Null without a cap. */
  readonly cap: number | null;
}

/** The highest level this much money has reached; null below all of them or without a cap. Amounts in USD. Pure. */
export const reachedLevel = (
  { spent, held, cap }: Used,
  levels: readonly number[] = ALERT_LEVELS,
): number | null => {
  if (cap === null) {
    return null;
  }
  const percent = cap <= 0 ? 100 : ((spent + held) / cap) * 100 + 1e-9;
  return levels.filter((level) => percent >= level).at(-1) ?? null;
};

/** How many scenes of this price still fit. Amounts in USD. Pure. */
export const countFitting = ({ spent, held, cap }: Used, price: number): number =>
  cap === null || price <= 0 ? 0 : Math.max(0, Math.floor((cap - spent - held) / price + 1e-9));

/** Where a dismissed alert is remembered: another cap, month or novela is another alert. Pure. */
export const alertKey = (scope: string, cap: number): string => `novela.alert.${scope}.${cap}`;
