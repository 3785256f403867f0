'use client';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../format/formatMoney.ts';
import { useAppLocale } from '../i18n/useAppLocale.ts';
import { type ApiError, asApiError } from './ApiError.ts';

const KNOWN = [
  'offline',
  'unreachable',
  'timeout',
  'unreadable',
  'budget_exceeded',
  'writer_unavailable',
  'writer_quota',
  'batch_running',
  'nothing_to_film',
  'nothing_in_doubt',
  'provider_unavailable',
  'scene_busy',
  'scene_exists',
  'takes_open',
  'not_cancellable',
  'draft_used',
  'request_in_progress',
  'idempotency_key_reused',
  'rate_limited',
  'storage_full',
  'database_unavailable',
  'internal',
  'not_found',
  'payload_too_large',
  'validation_failed',
  'writer_refused',
  'writer_incomplete',
] as const;

/** The numbers a refusal for money came with, in USD; null when it came without. Pure. */
export const budgetNumbers = ({ details }: Pick<ApiError, 'details'>) => {
  const { cap, left, needed, scope } = details;
  return typeof cap === 'number' && typeof left === 'number' && typeof needed === 'number'
    ? { cap, left, needed, monthly: scope === 'month' }
    : null;
};

/** Turns whatever a request failed with into one sentence in the reader's language; undefined when nothing failed. */
export const useProblemWords = (): ((failure: unknown) => string | undefined) => {
  const t = useTranslations('problems');
  const locale = useAppLocale();
  const aboutMoney = (error: ApiError): string | undefined => {
    const price = error.fixes.find(({ cost }) => cost !== null)?.cost;
    if (error.code === 'price_changed' && typeof price === 'number') {
      return t('price_changed', { price: formatMoney(price, locale) });
    }
    const numbers = error.code === 'budget_exceeded' ? budgetNumbers(error) : null;
    if (numbers === null) {
      return undefined;
    }
    return t(numbers.monthly ? 'budget_month' : 'budget_numbers', {
      cap: formatMoney(numbers.cap, locale, { whole: true }),
      left: formatMoney(numbers.left, locale),
      needed: formatMoney(numbers.needed, locale),
    });
  };
  return (failure) => {
    if (failure === undefined || failure === null) {
      return undefined;
    }
    const error = asApiError(failure);
    const known = KNOWN.find((code) => code === error.code);
    return aboutMoney(error) ?? (known === undefined ? error.message : t(known));
  };
};
