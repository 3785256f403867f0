'use client';
import { Wallet, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { raisedCap } from './raisedCap.ts';

interface CapAlertProps {
  /** USD spent and held together. */
  used: number;
  cap: number;
  /** How many more scenes fit; null where no scene has a price. */
  fit: number | null;
  /** @throws ApiError */
  save: (cap: number) => Promise<void>;
  onDismiss: () => void;
}

/** How much of a cap is used, how far the rest goes, and the press that raises it. Never blocks anything. */
export function CapAlert({ used, cap, fit, save, onDismiss }: CapAlertProps) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const raised = raisedCap(cap, used);
  const raise = async () => {
    setState({ busy: true });
    try {
      await save(raised);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const amounts = {
    used: formatMoney(used, locale),
    cap: formatMoney(cap, locale, { whole: true }),
  };
  return (
    <Banner
      tone="caution"
      icon={<Wallet aria-hidden />}
      action={
        <span className="ml-auto flex items-center gap-1">
          <Button size="sm" busy={state.busy} onClick={raise}>
            {t('raiseTo', { cap: formatMoney(raised, locale, { whole: true }) })}
          </Button>
          <IconButton label={t('dismiss')} onClick={onDismiss}>
            <X aria-hidden />
          </IconButton>
        </span>
      }
    >
      {fit === null ? t('usedMonth', amounts) : t('usedFit', { ...amounts, count: fit })}{' '}
      {state.error !== undefined && <span role="alert">{problem(state.error)}</span>}
    </Banner>
  );
}
