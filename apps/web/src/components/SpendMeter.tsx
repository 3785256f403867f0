import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoney } from '../lib/format/formatMoney.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { MeterBar } from './MeterBar.tsx';
import { Popover } from './Popover.tsx';

/** Amounts in US dollars. */
export interface Spend {
  spentUsd: number;
  heldUsd: number;
  capUsd: number;
}

export interface SpendMeterProps {
  /** `null` when the amounts could not be read: the meter says so. */
  spend: Spend | null;
  /** The breakdown, or "Try again" where the amounts could not be read. */
  children?: ReactNode;
  /** Told when the breakdown opens and closes. */
  onToggle?: (open: boolean) => void;
}

/** Spent, held and left under the cap; opens its breakdown. Server-safe. */
export function SpendMeter({ spend, children, onToggle }: SpendMeterProps) {
  const t = useTranslations('components.meter');
  const locale = useAppLocale();
  if (spend === null) {
    return (
      <span className="flex items-center gap-2 text-brick text-label">
        {t('unknown')}
        {children}
      </span>
    );
  }
  const money = (usd: number, whole = false) => formatMoney(usd, locale, { whole });
  return (
    <Popover
      className="flex min-h-10 items-center gap-3.5 rounded-control px-2 text-label hover:bg-well"
      label={t('label', {
        spent: money(spend.spentUsd),
        cap: money(spend.capUsd, true),
        held: money(spend.heldUsd),
      })}
      trigger={
        <>
          <span className="whitespace-nowrap">
            <span className="font-semibold">{money(spend.spentUsd)}</span>{' '}
            <span className="text-ink-2">{t('of', { cap: money(spend.capUsd, true) })}</span>
          </span>
          <span className="w-[88px] max-md:w-16">
            <MeterBar {...spend} />
          </span>
        </>
      }
      {...(onToggle === undefined ? {} : { onToggle })}
    >
      <div className="min-h-72 w-80 max-w-[calc(100vw-24px)] p-5">{children}</div>
    </Popover>
  );
}
