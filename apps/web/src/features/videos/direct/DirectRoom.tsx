'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import { directHref } from '../directHref.ts';
import { DirectScreen } from './DirectScreen.tsx';

interface DirectRoomProps {
  episode: number;
  /** The scene the address named when the page was opened. */
  first: number;
}

/** The scenes of an episode, one at a time. All of them are here already: going to another one asks no server. */
export function DirectRoom({ episode, first }: DirectRoomProps) {
  const t = useTranslations('generate');
  const { id, title } = useNovela(({ novela }) => novela);
  const [scene, setScene] = useState(first);
  const open = (number: number, byKey: boolean) => {
    setScene(number);
    window.history.replaceState(null, '', directHref(id, episode, number));
    document.title = t('pageTitle', { number, title });
    if (!byKey) {
      window.scrollTo({ top: 0 });
    }
  };
  return <DirectScreen key={scene} episode={episode} sceneNumber={scene} onScene={open} />;
}
