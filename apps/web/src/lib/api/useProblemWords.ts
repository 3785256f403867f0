'use client';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../format/formatMoney.ts';
import { useAppLocale } from '../i18n/useAppLocale.ts';
import { asApiError } from './ApiError.ts';

const KNOWN = [
  'offline',
  'unreachable',
  'timeout',
  'unreadable',
  'budget_exceeded',
  'writer_unavailable',
  'writer_quota',
] as const;

/** Turns whatever a request failed with into one sentence in the reader's language; undefined when nothing failed. */
export const useProblemWords = (): ((failure: unknown) => string | undefined) => {
  const t = useTranslations('problems');
  const locale = useAppLocale();
  return (failure) => {
    if (failure === undefined || failure === null) {
      return undefined;
    }
    const error = asApiError(failure);
    const price = error.fixes.find(({ cost }) => cost !== null)?.cost;
    if (error.code === 'price_changed' && typeof price === 'number') {
      return t('price_changed', { price: formatMoney(price, locale) });
    }
    const known = KNOWN.find((code) => code === error.code);
    return known === undefined ? error.message : t(known);
  };
};
