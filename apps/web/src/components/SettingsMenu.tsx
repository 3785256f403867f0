'use client';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Popover } from './Popover.tsx';

const SettingsPanel = lazy(async () => ({ default: (await import('./SettingsPanel.tsx')).SettingsPanel }));

/** The settings button of the top bar; its panel is fetched when it first opens. */
export function SettingsMenu() {
  const t = useTranslations('components.settings');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      label={t('title')}
      trigger={<SlidersHorizontal aria-hidden />}
      onToggle={(open) => open && setOpened(true)}
    >
      <div className="min-h-44 w-80">
        {opened && (
          <Suspense>
            <SettingsPanel />
          </Suspense>
        )}
      </div>
    </Popover>
  );
}
