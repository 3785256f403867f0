'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { announce } from '../../components/announce.ts';
import { toast } from '../../components/toastStore.ts';
import { type News, newsOf } from '../../lib/scenes/newsOf.ts';
import { isCatchingUp } from '../../lib/socket/catchingUp.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';

interface Teller {
  readonly t: ReturnType<typeof useTranslations<'novela'>>;
  readonly show: (video: NovelaVideo) => void;
  readonly watch: (video: NovelaVideo) => void;
}

const tell = (news: News, video: NovelaVideo, { t, show, watch }: Teller): void => {
  const number = video.sceneNumber;
  switch (news.kind) {
    case 'ready':
      toast({
        key: video.id,
        text: t('ready', { number }),
        action: { label: t('watch'), run: () => watch(video) },
      });
      return;
    case 'failed':
      toast({
        key: video.id,
        text: t('failedNews', { number }),
        action: { label: t('look'), run: () => show(video) },
      });
      return;
    case 'started':
      announce(t('startedNews', { number }));
      return;
    case 'progress':
      announce(t('progressNews', { number, percent: news.percent }));
  }
};

interface FinishNewsProps {
  /** A person wants to see the scene the news is about. */
  show: (video: NovelaVideo) => void;
  /** A person wants to watch the scene that is ready. */
  watch: (video: NovelaVideo) => void;
  /** A scene got finished while the page was open. */
  onFresh: (id: string) => void;
}

/** Toasts and speaks what happens to scenes while the page is open. */
export function FinishNews({ show, watch, onFresh }: FinishNewsProps) {
  const t = useTranslations('novela');
  const store = useNovelaStore();
  const teller = useRef<Teller & { onFresh: (id: string) => void }>({ t, show, watch, onFresh });
  teller.current = { t, show, watch, onFresh };
  useEffect(() => {
    const hear = (before: NovelaVideo | undefined, video: NovelaVideo) => {
      const news = before === video ? null : newsOf(before, video);
      if (news === null) {
        return;
      }
      if (!isCatchingUp()) {
        tell(news, video, teller.current);
      }
      if (news.kind === 'ready') {
        teller.current.onFresh(video.id);
      }
    };
    return store.subscribe(({ videos }, { videos: earlier }) => {
      for (const video of Object.values(videos)) {
        hear(earlier[video.id], video);
      }
    });
  }, [store]);
  return null;
}
