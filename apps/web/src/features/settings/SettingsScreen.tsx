'use client';
import './settings.css';
import type { StudioSettings } from '@novela/contract/settings';
import type { StudioMoney } from '@novela/contract/spending';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';
import { PageError } from '../../components/PageError.tsx';
import { api } from '../../lib/api/api.ts';
import { onReturn } from '../../lib/socket/studioSocket.ts';
import { BrowserSection } from './BrowserSection.tsx';
import { CapsSection } from './CapsSection.tsx';
import { ExplainSection } from './ExplainSection.tsx';

const ahead = { ahead: true };
const ServicesSection = later(async () => (await import('./ServicesSection.tsx')).ServicesSection, ahead);
const ModelSection = later(async () => (await import('./ServicesSection.tsx')).ModelSection, ahead);

interface SettingsScreenProps {
  /** Null when the studio did not answer. */
  first: StudioSettings | null;
  money: StudioMoney | null;
}

/** The settings as the studio has them now; read again when the page is looked at again. */
function useSettings(first: StudioSettings | null) {
  const [settings, setSettings] = useState(first);
  const [busy, setBusy] = useState(false);
  const read = useCallback(
    () =>
      api('GET /api/settings').then(
        ({ data }) => setSettings(data),
        () => undefined,
      ),
    [],
  );
  const look = async () => {
    setBusy(true);
    await read();
    setBusy(false);
  };
  useEffect(() => {
    const again = () => {
      if (!document.hidden) {
        void read();
      }
    };
    document.addEventListener('visibilitychange', again);
    const leave = onReturn(again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      leave();
    };
  }, [read]);
  return { settings, busy, look };
}

/** Caps, the crew's habits, what this browser remembers, and which services are real. */
export function SettingsScreen({ first, money }: SettingsScreenProps) {
  const t = useTranslations('settings');
  const { settings, busy, look } = useSettings(first);
  return (
    <div className="settings">
      <h1 className="pb-2 font-display text-d-m">{t('title')}</h1>
      {settings === null ? (
        <>
          <PageError
            as="h2"
            title={t('failed')}
            actions={
              <Button look="ink" busy={busy} onClick={() => void look()}>
                {t('retry')}
              </Button>
            }
          >
            {t('failedWhy')}
          </PageError>
          <BrowserSection />
        </>
      ) : (
        <>
          <CapsSection settings={settings} money={money} />
          <ExplainSection key={String(settings.explainFailures)} first={settings.explainFailures} />
          <BrowserSection />
          <ServicesSection services={settings.services} />
          <ModelSection model={settings.model} version={settings.version} />
        </>
      )}
    </div>
  );
}
