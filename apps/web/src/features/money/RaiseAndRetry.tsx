'use client';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { capFixOf } from './capFixOf.ts';
import { RaiseButton } from './RaiseButton.tsx';
import { saveMonthlyCap, saveNovelaCap } from './saveCap.ts';

interface RaiseAndRetryProps {
  /** What the ticket's press failed with. */
  failure: unknown;
  /** Presses the ticket again; its lock decides about the key, as for any press. */
  retry: () => void;
}

/** After a refusal for money: raises the cap that refused and presses again, in one click. */
export function RaiseAndRetry({ failure, retry }: RaiseAndRetryProps) {
  const store = useNovelaStore();
  const fix = capFixOf(failure);
  return fix === null ? null : (
    <RaiseButton
      fix={fix}
      raise={(cap) => (fix.scope === 'month' ? saveMonthlyCap(cap) : saveNovelaCap(store, cap))}
      retry={retry}
    />
  );
}
