'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { type Failure, failureOf } from '../../lib/scenes/failureOf.ts';
import { useStaleWords } from './useStaleWords.ts';

/** The line under a scene's title, and whether it is bad news. */
export interface SceneMeta {
  readonly text: string;
  readonly tone: 'plain' | 'brick';
}

const plain = (text: string): SceneMeta => ({ text, tone: 'plain' });

/** Says where a scene stands in a few words. `frozen`: no live news arrives. */
export function useSceneWords(): (video: NovelaVideo, frozen: boolean) => SceneMeta {
  const t = useTranslations('novela.meta');
  const locale = useAppLocale();
  const stale = useStaleWords();
  const money = (usd: number | null) => formatMoney(usd ?? 0, locale);

  const finished = (video: NovelaVideo): SceneMeta => {
    if (video.stale.length > 0) {
      return plain(stale(video.stale).join(', '));
    }
    const seconds = Math.round(video.durationSeconds ?? video.settings.duration);
    if (video.takeCount < 2) {
      return plain(t('length', { seconds }));
    }
    const current = video.currentTake;
    return current !== null && current.id === video.selectedTakeId
      ? plain(t('take', { seconds, number: current.takeNumber }))
      : plain(t('takes', { seconds, count: video.takeCount }));
  };

  const lastSeen = ({ progress }: NovelaVideo): string =>
    progress === null ? t('noNews') : t('lastSeen', { percent: Math.round(progress) });

  const moving = (video: NovelaVideo): string => {
    if (video.currentTake?.slow === true) {
      return t('slow');
    }
    if (video.stage === 'saving') {
      return t('saving');
    }
    if (video.stage === 'writing' || video.stage === 'checking') {
      return t('onIt');
    }
    return video.etaSeconds === null
      ? t('held', { money: money(video.estimatedCost) })
      : t('left', { seconds: Math.max(1, Math.round(video.etaSeconds)) });
  };

  const trouble = (video: NovelaVideo, failure: Failure): SceneMeta => ({
    text:
      failure.title === 'needsPrice'
        ? t('price', { money: money(video.currentTake?.estimatedCost ?? null) })
        : t(failure.whoPaid, { money: money(failure.amount) }),
    tone: 'brick',
  });

  const written = ({ script }: NovelaVideo): SceneMeta => plain(t(script === null ? 'toWrite' : 'draft'));

  return (video, frozen) => {
    const failure = failureOf(video);
    if (failure !== null) {
      return trouble(video, failure);
    }
    switch (video.subStatus) {
      case 'completed':
        return finished(video);
      case 'draft':
        return written(video);
      case 'queued':
        return plain(t('queued', { money: money(video.estimatedCost) }));
      case 'cancelled':
        return video.selectedTakeId === null ? plain(t('notCharged')) : finished(video);
      default:
        return plain(frozen ? lastSeen(video) : moving(video));
    }
  };
}
