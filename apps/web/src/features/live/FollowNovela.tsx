'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { toast } from '../../components/toastStore.ts';
import { followNovela } from '../../lib/socket/followNovela.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';

/** Keeps the novela's store true for as long as the page is open, and sums up what was missed. */
export function FollowNovela() {
  const t = useTranslations('net');
  const store = useNovelaStore();
  const say = useRef(t);
  say.current = t;
  useEffect(() => {
    const { id } = store.getState().novela;
    return followNovela(store, id, (count) => toast({ key: 'back', text: say.current('back', { count }) }));
  }, [store]);
  return null;
}
