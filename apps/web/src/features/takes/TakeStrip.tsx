'use client';
import type { Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { Frame } from '../../components/Frame.tsx';
import { formatClock } from '../../lib/format/formatTime.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import type { Pair } from './choosePair.ts';
import { takeFrame } from './takeFrame.ts';

interface TakeStripProps {
  /** Oldest first. */
  takes: readonly Take[];
  pair: Pair;
  selectedTakeId: string | null;
  ratio: number;
  onChoose: (takeNumber: number) => void;
}

/** Every take in the order they were filmed; a press puts one on the stage. */
export function TakeStrip({ takes, pair, selectedTakeId, ratio, onChoose }: TakeStripProps) {
  const t = useTranslations('takes');
  const locale = useAppLocale();
  return (
    <ol className="take-strip" aria-label={t('all')}>
      {takes.map((take) => {
        const onStage = take.takeNumber === pair.left || take.takeNumber === pair.right;
        return (
          <li key={take.id}>
            <button
              type="button"
              className="take-choice"
              aria-pressed={onStage}
              onClick={() => onChoose(take.takeNumber)}
            >
              <Frame
                state={takeFrame(take, t('failed'))}
                selected={take.id === selectedTakeId}
                ratio={ratio}
              />
              <span className="take-words">
                <b>{t('take', { number: take.takeNumber })}</b>{' '}
                <time dateTime={take.createdAt} suppressHydrationWarning>
                  {formatClock(take.createdAt, { locale })}
                </time>
                {take.id === selectedTakeId && <span className="sr-only">, {t('inEpisode')}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
