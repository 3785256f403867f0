'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../components/announce.ts';
import { toast } from '../../components/toastStore.ts';
import { needsYou } from '../../lib/scenes/failureOf.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';

type News =
  | { readonly kind: 'ready' | 'failed' | 'started' }
  | { readonly kind: 'progress'; readonly percent: number };

const quarter = (progress: number | null): number => Math.floor((progress ?? 0) / 25) * 25;

/** What is worth saying about a scene that changed; null for a change of no interest. Pure. */
export const newsOf = (before: NovelaVideo | undefined, after: NovelaVideo): News | null => {
  if (before === undefined) {
    return null;
  }
  if (after.subStatus === 'completed' && before.subStatus !== 'completed') {
    return after.outputUrl === null ? null : { kind: 'ready' };
  }
  if (needsYou(after)) {
    return needsYou(before) ? null : { kind: 'failed' };
  }
  if (after.stage !== 'filming') {
    return null;
  }
  if (before.stage !== 'filming') {
    return { kind: 'started' };
  }
  const percent = quarter(after.progress);
  return percent > quarter(before.progress) && percent < 100 ? { kind: 'progress', percent } : null;
};

interface Teller {
  readonly t: ReturnType<typeof useTranslations<'novela'>>;
  readonly show: (video: NovelaVideo) => void;
}

const tell = (news: News, video: NovelaVideo, { t, show }: Teller): void => {
  const number = video.sceneNumber;
  const run = () => show(video);
  switch (news.kind) {
    case 'ready':
      toast({ key: video.id, text: t('ready', { number }), action: { label: t('watch'), run } });
      return;
    case 'failed':
      toast({ key: video.id, text: t('failedNews', { number }), action: { label: t('look'), run } });
      return;
    case 'started':
      announce(t('startedNews', { number }));
      return;
    case 'progress':
      announce(t('progressNews', { number, percent: news.percent }));
  }
};

/** Toasts and speaks what happens to scenes while the page is open; returns the scenes that just got finished. */
export function useFinishNews(show: (video: NovelaVideo) => void): ReadonlySet<string> {
  const t = useTranslations('novela');
  const store = useNovelaStore();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const teller = useRef<Teller>({ t, show });
  teller.current = { t, show };
  useEffect(
    () =>
      store.subscribe(({ videos }, { videos: earlier }) => {
        for (const video of Object.values(videos)) {
          const before = earlier[video.id];
          const news = before === video ? null : newsOf(before, video);
          if (news !== null) {
            tell(news, video, teller.current);
          }
          if (news?.kind === 'ready') {
            setFresh((known) => new Set([...known, video.id]));
          }
        }
      }),
    [store],
  );
  return fresh;
}
