'use client';
import { isCancellable } from '@novela/contract/take-states';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { Dots } from '../../components/Dots.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { useNow } from '../../lib/scenes/useNow.ts';
import { secondsLeft, takesLong } from '../../lib/scenes/waiting.ts';
import { useCancel } from './useCancel.ts';

/** A scene on its way: the stage in words, how far, and the way out while it is free. */
export function MovingPanel({ video }: { video: NovelaVideo }) {
  const t = useTranslations('novela');
  const problem = useProblemWords();
  const { busy, error, cancel } = useCancel(video);
  const now = useNow(video.etaSeconds !== null);
  const seconds = secondsLeft(video, now);
  const take = video.currentTake;
  const free = take !== null && isCancellable(take.state);
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="flex items-center gap-2.5 text-tungsten-text text-label">
        <Dots />
        {t(`stage.${video.stage ?? 'in_line'}`)}
        {video.progress !== null && <span className="font-mono">{Math.round(video.progress)}%</span>}
      </p>
      {seconds !== null && <p className="text-ink-2 text-small">{t('meta.left', { seconds })}</p>}
      {takesLong(video, now) && <p className="text-ink-2 text-small">{t('slow')}</p>}
      {free ? (
        <Button size="sm" busy={busy} onClick={cancel}>
          {t('cancel')}
        </Button>
      ) : (
        <p className="text-ink-2 text-small">{t('sent')}</p>
      )}
      {error !== undefined && (
        <p role="alert" className="text-brick text-small">
          {problem(error)}
        </p>
      )}
    </div>
  );
}
