'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { later } from '../../components/later.tsx';
import { toast } from '../../components/toastStore.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { startLater } from '../../lib/start-later/startLater.ts';

const NovelaGone = later(async () => (await import('./NovelaGone.tsx')).NovelaGone);

/** Keeps the novela's store true for as long as the page is open, and sums up what was missed. */
export function FollowNovela() {
  const t = useTranslations('net');
  const store = useNovelaStore();
  const [gone, setGone] = useState(false);
  const say = useRef(t);
  say.current = t;
  useEffect(() => {
    const { id } = store.getState().novela;
    return startLater(async () => {
      const { followNovela } = await import('../../lib/socket/followNovela.ts');
      return () =>
        followNovela(store, id, {
          caughtUp: ({ finished, needYou }) => {
            const parts = [
              say.current('back', { count: finished }),
              ...(needYou > 0 ? [say.current('backNeed', { count: needYou })] : []),
            ];
            toast({ key: 'back', text: parts.join(' ') });
          },
          gone: setGone,
        });
    });
  }, [store]);
  return gone ? <NovelaGone onBack={() => setGone(false)} /> : null;
}
