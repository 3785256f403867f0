'use client';
import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { connectionStore } from '../../lib/socket/connectionStore.ts';
import { tryNow } from '../../lib/socket/studioSocket.ts';

/** Seconds until `at`, counted down; null while no moment is known. */
const useCountdown = (at: number | null): number | null => {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) {
      setNow(null);
      return undefined;
    }
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [at]);
  return at === null || now === null ? null : Math.max(0, Math.ceil((at - now) / 1000));
};

/** Says that live news stopped, and when the page looks again by itself. */
export function LostBanner() {
  const t = useTranslations('net');
  const { nextLookAt } = useStore(connectionStore);
  const seconds = useCountdown(nextLookAt);
  return (
    <Banner
      icon={<WifiOff aria-hidden />}
      action={
        <Button size="sm" onClick={tryNow}>
          {t('tryNow')}
        </Button>
      }
    >
      {t('lost')} {seconds !== null && <span aria-hidden>{t('again', { seconds })}</span>}
    </Banner>
  );
}
