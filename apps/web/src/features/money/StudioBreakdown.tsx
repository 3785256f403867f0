'use client';
import type { StudioMoney } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { Receipt } from '../../components/Receipt.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { CapControl } from './CapControl.tsx';
import { moneyLines } from './moneyLines.ts';
import { saveMonthlyCap } from './saveCap.ts';

/** What the studio's meter opens: this month's money, and the monthly cap. */
export function StudioBreakdown({ money }: { money: StudioMoney }) {
  const t = useTranslations('studio');
  const locale = useAppLocale();
  const writers = {
    t: (key: Parameters<typeof t>[0]) => t(key),
    write: (usd: number) => formatMoney(usd, locale),
  };
  return (
    <div className="flex flex-col gap-5">
      <Receipt caption={t('month')} lines={moneyLines(money, 0, writers)} />
      <CapControl
        label={t('monthlyCap')}
        cap={money.cap}
        spent={money.spent}
        held={money.held}
        save={saveMonthlyCap}
      />
    </div>
  );
}
