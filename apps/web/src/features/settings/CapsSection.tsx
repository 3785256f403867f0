'use client';
import type { StudioSettings } from '@novela/contract/settings';
import type { StudioMoney } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { CapControl } from '../money/CapControl.tsx';
import { saveMonthlyCap } from '../money/saveCap.ts';
import { useStudioMoney } from '../money/studioMoneyStore.ts';
import { SettingsSection } from './SettingsSection.tsx';

interface CapsSectionProps {
  settings: StudioSettings;
  money: StudioMoney | null;
}

/** The monthly cap, what of it is used, and when the studio says so. */
export function CapsSection({ settings, money: first }: CapsSectionProps) {
  const t = useTranslations('settings');
  const studio = useTranslations('studio');
  const locale = useAppLocale();
  const money = useStudioMoney(first);
  const write = (usd: number) => formatMoney(usd, locale);
  const levels = new Intl.ListFormat(locale).format(settings.alertLevels.map((level) => `${level} %`));
  return (
    <SettingsSection title={t('caps')} lead={t('capsLead')}>
      <div className="flex flex-col gap-3">
        {money !== null && (
          <p>
            {t('used', {
              spent: write(money.spent),
              held: write(money.held),
              cap: formatMoney(money.cap, locale, { whole: true }),
            })}
          </p>
        )}
        <div className="max-w-80">
          <CapControl
            label={studio('monthlyCap')}
            cap={money?.cap ?? settings.monthlyCap}
            spent={money?.spent ?? 0}
            held={money?.held ?? 0}
            save={saveMonthlyCap}
          />
        </div>
        <p className="text-ink-2 text-small">{t('alerts', { levels })}</p>
      </div>
    </SettingsSection>
  );
}
