'use client';
import type { Take } from '@novela/contract/videos';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { Dots } from '../../components/Dots.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { whoPaid } from './takeMoney.ts';

interface TakeTroubleProps {
  take: Take;
  /** It was filmed, and its file does not play. */
  broken: boolean;
  onRetry?: () => void;
}

/** A take without a film to show: on its way, failed with who paid, or a file that does not play. */
export function TakeTrouble({ take, broken, onRetry }: TakeTroubleProps) {
  const t = useTranslations('takes');
  const fail = useTranslations('fail');
  const locale = useAppLocale();
  const moving = take.status === 'pending' || take.status === 'generating';
  return (
    <div className="compare-trouble" data-broken={broken || !moving ? '' : undefined}>
      {moving && !broken ? (
        <p className="flex items-center gap-2.5">
          <Dots />
          {t('onItsWay')}
        </p>
      ) : (
        <>
          <CircleAlert aria-hidden />
          <p>{broken ? t('broken') : (take.error?.message ?? t('noFilm'))}</p>
          {!broken && (
            <p>
              {fail(whoPaid(take), { money: formatMoney(take.actualCost ?? take.estimatedCost, locale) })}
            </p>
          )}
          {onRetry !== undefined && (
            <Button size="sm" onClick={onRetry}>
              {t('fetchAgain')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
