'use client';
import { capFixOf } from '../../money/capFixOf.ts';
import { RaiseButton } from '../../money/RaiseButton.tsx';
import { saveMonthlyCap } from '../../money/saveCap.ts';

interface RaiseHereProps {
  /** What the ticket's press failed with. */
  failure: unknown;
  /** Sets the cap of the novela being set up, in USD. */
  onCap: (cap: number) => void;
  /** Presses the ticket again; with the novela's new cap where that one was raised. */
  retry: (cap?: number) => void;
}

/** After a refusal for money in the wizard: raises the cap that refused and presses again, in one click. */
export function RaiseHere({ failure, onCap, retry }: RaiseHereProps) {
  const fix = capFixOf(failure);
  if (fix === null) {
    return null;
  }
  return fix.scope === 'month' ? (
    <RaiseButton fix={fix} raise={saveMonthlyCap} retry={() => retry()} />
  ) : (
    <RaiseButton fix={fix} raise={async (cap) => onCap(cap)} retry={() => retry(fix.cap)} />
  );
}
