import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoney } from '../lib/format/formatMoney.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { MeterBar } from './MeterBar.tsx';
import { Popover } from './Popover.tsx';
import { Receipt, type ReceiptLine } from './Receipt.tsx';

/** Amounts in US dollars. */
export interface Spend {
  spentUsd: number;
  heldUsd: number;
  capUsd: number;
}

export interface SpendMeterProps {
  /** `null` when the amounts could not be read: the meter says so. */
  spend: Spend | null;
  /** Lines of the breakdown: video, writing, per episode. Held, left and cap are added. */
  breakdown?: readonly ReceiptLine[];
  /** The control that changes the cap, or "Try again". */
  children?: ReactNode;
}

/** Spent, held and left under the cap; opens its breakdown. Server-safe. */
export function SpendMeter({ spend, breakdown = [], children }: SpendMeterProps) {
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
  const left = Math.max(0, spend.capUsd - spend.spentUsd - spend.heldUsd);
  const lines: ReceiptLine[] = [
    ...breakdown,
    { label: t('held'), value: money(spend.heldUsd) },
    { label: t('left'), value: money(left), look: 'strong' },
    { label: t('cap'), value: money(spend.capUsd), look: 'total' },
  ];
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
    >
      <div className="w-72 p-5">
        <Receipt
          caption={t('title')}
          lines={[{ label: t('spent'), value: money(spend.spentUsd) }, ...lines]}
        />
        {children !== undefined && <div className="mt-3">{children}</div>}
      </div>
    </Popover>
  );
}
