'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dots } from '../../components/Dots.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import type { CapFix } from './capFixOf.ts';

interface RaiseButtonProps {
  fix: CapFix;
  /** Sets the cap that refused, in USD. @throws ApiError */
  raise: (cap: number) => Promise<void>;
  /** Presses the ticket again; its lock decides about the key, as for any press. */
  retry: () => void;
}

/** Raises one cap and goes on, in one click. */
export function RaiseButton({ fix, raise, retry }: RaiseButtonProps) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const press = async () => {
    if (state.busy) {
      return;
    }
    setState({ busy: true });
    try {
      await raise(fix.cap);
      setState({ busy: false });
      retry();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <>
      <button type="button" className="prose-link" aria-disabled={state.busy || undefined} onClick={press}>
        {t(fix.scope === 'month' ? 'raiseMonthRetry' : 'raiseRetry', {
          cap: formatMoney(fix.cap, locale, { whole: true }),
        })}
        {state.busy && <Dots />}
      </button>
      {state.error !== undefined && <span role="alert">{problem(state.error)}</span>}
    </>
  );
}
