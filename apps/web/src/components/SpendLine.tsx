import { useTranslations } from 'next-intl';
import { formatMoney } from '../lib/format/formatMoney.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { MeterBar } from './MeterBar.tsx';
import type { Spend } from './SpendMeter.tsx';

/** The meter as one line under a page's title, below 768 px only, where the top bar has no room. Server-safe. */
export function SpendLine({ spend }: { spend: Spend }) {
  const t = useTranslations('components.meter');
  const locale = useAppLocale();
  return (
    <p className="flex items-center gap-4 text-small md:hidden">
      <span className="font-semibold">{formatMoney(spend.spentUsd, locale)}</span>
      <span className="flex-1">
        <MeterBar {...spend} />
      </span>
      <span className="text-ink-2">
        {t('of', { cap: formatMoney(spend.capUsd, locale, { whole: true }) })}
      </span>
    </p>
  );
}
