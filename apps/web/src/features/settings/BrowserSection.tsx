'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import { useRememberedFlag } from '../../components/useRememberedFlag.ts';
import { chooseLocale } from '../../lib/i18n/chooseLocale.ts';
import { LOCALE_NAMES, LOCALES } from '../../lib/i18n/locales.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { SHORTCUTS_FLAG } from '../../lib/keys/shortcuts.ts';
import { applyTheme } from '../../lib/theme/applyTheme.ts';
import { parseTheme, THEMES, type Theme } from '../../lib/theme/theme.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { Switch } from './Switch.tsx';

const keys = [
  'primary',
  'new',
  'play',
  'seek',
  'frame',
  'captions',
  'full',
  'scenes',
  'ends',
  'open',
  'direct',
  'takes',
  'compare',
  'note',
  'close',
  'undo',
  'map',
] as const;

/** What this browser remembers: theme, language and single-key shortcuts. */
export function BrowserSection() {
  const t = useTranslations('settings');
  const words = useTranslations('components.settings');
  const router = useRouter();
  const locale = useAppLocale();
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset['theme'])), []);
  const [mapOpen, setMapOpen] = useState(false);
  const map = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    setMapOpen(window.location.hash === '#keys');
  }, []);
  useEffect(() => {
    // Only what is open is tall enough to be scrolled to: the sections below may come later.
    if (mapOpen && window.location.hash === '#keys') {
      map.current?.scrollIntoView();
    }
  }, [mapOpen]);
  const [shortcuts, setShortcuts] = useRememberedFlag(SHORTCUTS_FLAG, true);
  return (
    <SettingsSection title={t('browser')} lead={t('browserLead')}>
      <div className="flex flex-col gap-5">
        <Segmented
          label={words('theme')}
          options={THEMES.map((value) => ({ value, label: words(value) }))}
          value={theme}
          onChange={(value) => {
            setTheme(value);
            applyTheme(value);
          }}
        />
        <Segmented
          label={words('language')}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          value={locale}
          onChange={(value) => {
            chooseLocale(value);
            router.refresh();
          }}
        />
        <Switch label={t('shortcuts')} hint={t('shortcutsHint')} on={shortcuts} onChange={setShortcuts} />
        <details
          ref={map}
          id="keys"
          open={mapOpen}
          onToggle={(event) => setMapOpen(event.currentTarget.open)}
        >
          <summary className="min-h-6 cursor-pointer text-label">{t('keyMap')}</summary>
          <dl className="key-map">
            {keys.map((key) => (
              <div key={key}>
                <dt>{t(`key.${key}.keys`)}</dt>
                <dd>{t(`key.${key}.does`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </SettingsSection>
  );
}
