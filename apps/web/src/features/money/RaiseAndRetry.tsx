'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dots } from '../../components/Dots.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { type CapFix, capFixOf } from './capFixOf.ts';
import { saveMonthlyCap, saveNovelaCap } from './saveCap.ts';

interface RaiseAndRetryProps {
  /** What the ticket's press failed with. */
  failure: unknown;
  /** Presses the ticket again; its lock decides about the key, as for any press. */
  retry: () => void;
}

function RaiseButton({ fix, retry }: { fix: CapFix; retry: () => void }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const store = useNovelaStore();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const raise = async () => {
    if (state.busy) {
      return;
    }
    setState({ busy: true });
    try {
      await (fix.scope === 'month' ? saveMonthlyCap(fix.cap) : saveNovelaCap(store, fix.cap));
      setState({ busy: false });
      retry();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <>
      <button type="button" className="prose-link" aria-disabled={state.busy || undefined} onClick={raise}>
        {t(fix.scope === 'month' ? 'raiseMonthRetry' : 'raiseRetry', {
          cap: formatMoney(fix.cap, locale, { whole: true }),
        })}
        {state.busy && <Dots />}
      </button>
      {state.error !== undefined && <span role="alert">{problem(state.error)}</span>}
    </>
  );
}

/** After a refusal for money: raises the cap that refused and presses again, in one click. */
export function RaiseAndRetry({ failure, retry }: RaiseAndRetryProps) {
  const fix = capFixOf(failure);
  return fix === null ? null : <RaiseButton fix={fix} retry={retry} />;
}
