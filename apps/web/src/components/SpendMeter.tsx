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
  /** `null` without a cap. */
  capUsd: number | null;
}

export interface SpendMeterProps {
  /** `null` when the amounts could not be read: the meter says so. */
  spend: Spend | null;
  /** As wide as its place: the bar between what is spent and the cap. */
  wide?: boolean;
  /** The breakdown, or "Try again" where the amounts could not be read. */
  children?: ReactNode;
  /** Told when the breakdown opens and closes. */
  onToggle?: (open: boolean) => void;
}

/** Spent, held and left under the cap; opens its breakdown. Server-safe. */
export function SpendMeter({ spend, wide = false, children, onToggle }: SpendMeterProps) {
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
  const { spentUsd, heldUsd, capUsd } = spend;
  const money = (usd: number, whole = false) => formatMoney(usd, locale, { whole });
  const bar = capUsd !== null && <MeterBar spentUsd={spentUsd} heldUsd={heldUsd} capUsd={capUsd} />;
  const amount = <span className="font-semibold">{money(spentUsd)}</span>;
  const under = (
    <span className="text-ink-2">{capUsd === null ? t('noCap') : t('of', { cap: money(capUsd, true) })}</span>
  );
  return (
    <Popover
      className={`flex min-h-10 items-center gap-3.5 rounded-control px-2 text-label hover:bg-well ${wide ? 'w-full' : ''}`}
      label={t(capUsd === null ? 'labelNoCap' : 'label', {
        spent: money(spentUsd),
        cap: money(capUsd ?? 0, true),
        held: money(heldUsd),
      })}
      trigger={
        wide ? (
          <>
            {amount}
            <span className="min-w-0 flex-1">{bar}</span>
            {under}
          </>
        ) : (
          <>
            <span className="whitespace-nowrap">
              {amount} {under}
            </span>
            {bar !== false && <span className="w-[88px] max-md:w-16">{bar}</span>}
          </>
        )
      }
      {...(onToggle === undefined ? {} : { onToggle })}
    >
      <div className="min-h-72 w-80 max-w-[calc(100vw-24px)] p-5">{children}</div>
    </Popover>
  );
}
