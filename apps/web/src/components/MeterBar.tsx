export interface MeterBarProps {
  spentUsd: number;
  heldUsd: number;
  capUsd: number;
}

/** Spent in ink, held in amber, the rest empty. Decorative: the amounts stand beside it. Server-safe. */
export function MeterBar({ spentUsd, heldUsd, capUsd }: MeterBarProps) {
  const whole = Math.max(capUsd, spentUsd + heldUsd, 0.000001);
  const share = (usd: number) => (usd > 0 ? `max(2px, ${(usd / whole) * 100}%)` : '0');
  return (
    <span className="meter-bar" aria-hidden>
      <span className="meter-spent" style={{ width: share(spentUsd) }} />
      <span className="meter-held" style={{ width: share(heldUsd) }} />
    </span>
  );
}
