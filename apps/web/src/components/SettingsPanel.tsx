'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { chooseLocale } from '../lib/i18n/chooseLocale.ts';
import { LOCALE_NAMES, LOCALES } from '../lib/i18n/locales.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { applyTheme } from '../lib/theme/applyTheme.ts';
import { parseTheme, THEMES, type Theme } from '../lib/theme/theme.ts';
import { AppLink } from './AppLink.tsx';
import { Segmented } from './Segmented.tsx';

/** What the settings button opens: theme and language, remembered in cookies, acting at once. */
export function SettingsPanel() {
  const t = useTranslations('components.settings');
  const router = useRouter();
  const locale = useAppLocale();
  const [theme, setTheme] = useState<Theme>(() => parseTheme(document.documentElement.dataset['theme']));
  return (
    <div className="flex w-80 flex-col gap-5 p-5">
      <Segmented
        label={t('theme')}
        options={THEMES.map((value) => ({ value, label: t(value) }))}
        value={theme}
        onChange={(value) => {
          setTheme(value);
          applyTheme(value);
        }}
      />
      <Segmented
        label={t('language')}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        value={locale}
        onChange={(value) => {
          chooseLocale(value);
          router.refresh();
        }}
      />
      <AppLink href="/settings" className="prose-link w-fit text-label">
        {t('all')}
      </AppLink>
    </div>
  );
}
