'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { later } from '../../components/later.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { RaiseCap } from './RaiseCap.tsx';

const RaiseAndRetry = later(async () => (await import('./RaiseAndRetry.tsx')).RaiseAndRetry);

/** Spread on a ticket: why it cannot be pressed, and the way out. */
export interface CapLock {
  readonly disabledReason?: string;
  readonly wayOut?: ReactNode;
}

/** Locks a ticket whose price (USD) the novela's cap cannot hold; after a refusal offers to raise and press again. */
export function useCapLock(price: number | null, failure: unknown, retry: () => void): CapLock {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const { left, cap } = useNovela(({ novela }) => novela.money);
  if (price !== null && left !== null && left < price) {
    const words = { left: formatMoney(left, locale), cap: formatMoney(cap ?? 0, locale, { whole: true }) };
    return {
      disabledReason: left <= 0 ? t('capReached') : t('capTooLow', words),
      wayOut: <RaiseCap />,
    };
  }
  return failure === undefined ? {} : { wayOut: <RaiseAndRetry failure={failure} retry={retry} /> };
}
