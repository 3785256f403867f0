'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { type Failure, failureOf, needsYou } from '../../lib/scenes/failureOf.ts';
import { secondsLeft, takesLong } from '../../lib/scenes/waiting.ts';
import { isBeingWritten, writingError } from '../../lib/scenes/writing.ts';
import { useOpenRetake } from './keptFilms.ts';
import { useStaleWords } from './useStaleWords.ts';

/** The line under a scene's title, and whether it is bad news. */
export interface SceneMeta {
  readonly text: string;
  readonly tone: 'plain' | 'brick';
}

const plain = (text: string): SceneMeta => ({ text, tone: 'plain' });
const brick = (text: string): SceneMeta => ({ text, tone: 'brick' });

/** Says where a scene stands in a few words, at `now` in milliseconds since 1970. `frozen`: no live news arrives. */
export function useSceneWords(now: number | null): (video: NovelaVideo, frozen: boolean) => SceneMeta {
  const t = useTranslations('novela.meta');
  const locale = useAppLocale();
  const stale = useStaleWords();
  const openRetake = useOpenRetake();
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
    if (takesLong(video, now)) {
      return t('slow');
    }
    if (video.stage === 'saving') {
      return t('saving');
    }
    const seconds = secondsLeft(video, now);
    return seconds === null ? t('held', { money: money(video.estimatedCost) }) : t('left', { seconds });
  };

  const trouble = (video: NovelaVideo, { title, whoPaid, amount }: Failure): string => {
    switch (title) {
      case 'retake':
        return t('retake');
      case 'needsPrice':
        return t('price', { money: money(video.currentTake?.estimatedCost ?? null) });
      default:
        return t(whoPaid, { money: money(amount) });
    }
  };

  const written = (video: NovelaVideo): SceneMeta =>
    writingError(video) === null
      ? plain(t(video.script === null ? 'toWrite' : 'draft'))
      : brick(t('notWritten'));

  const resting = (video: NovelaVideo): SceneMeta | null => {
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
        return null;
    }
  };

  const troubled = (video: NovelaVideo): SceneMeta | null => {
    const failure = needsYou(video) || openRetake(video) ? failureOf(video) : null;
    return failure === null ? null : brick(trouble(video, failure));
  };

  return (video, frozen) => {
    if (isBeingWritten(video)) {
      return plain(t(frozen ? 'noNews' : 'onIt'));
    }
    return troubled(video) ?? resting(video) ?? plain(frozen ? lastSeen(video) : moving(video));
  };
}
