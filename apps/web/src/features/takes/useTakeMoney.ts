'use client';
import type { Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { takeMoney } from './takeMoney.ts';

/** Says what a take cost, holds, or did not cost. */
export function useTakeMoney(): (take: Take) => string {
  const t = useTranslations('novela.meta');
  const locale = useAppLocale();
  return (take) => {
    const { said, usd } = takeMoney(take);
    const money = formatMoney(usd, locale);
    return said === 'paid' ? money : t(said, { money });
  };
}
