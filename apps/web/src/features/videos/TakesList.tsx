'use client';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { Button } from '../../components/Button.tsx';
import { Frame } from '../../components/Frame.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatClock } from '../../lib/format/formatTime.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { openTakes } from '../takes/openTakes.ts';
import { takeFrame } from '../takes/takeFrame.ts';
import { useTakeMoney } from '../takes/useTakeMoney.ts';
import { useTakes } from '../takes/useTakes.ts';
import { useUseTake } from '../takes/useUseTake.ts';

interface TakeRowProps {
  take: Take;
  selected: boolean;
  onUse: () => void;
}

function TakeRow({ take, selected, onUse }: TakeRowProps) {
  const t = useTranslations('novela');
  const words = useTranslations('takes');
  const locale = useAppLocale();
  const money = useTakeMoney();
  return (
    <li className="grid grid-cols-[96px_minmax(0,1fr)] items-center gap-3">
      <Frame state={takeFrame(take, words('failed'))} selected={selected} mini />
      <span className="min-w-0">
        <span className="block text-label">
          <b className="font-semibold">{t('take', { number: take.takeNumber })}</b>{' '}
          <time className="text-ink-2" dateTime={take.createdAt} suppressHydrationWarning>
            {formatClock(take.createdAt, { locale })}
          </time>
        </span>
        <span className="block text-ink-2 text-small">
          {money(take)}
          {take.note !== null && take.note !== '' && `, ${take.note}`}
        </span>
        {selected && <span className="text-leaf text-small">{t('inEpisode')}</span>}
        {!selected && take.state === 'completed' && (
          <button type="button" className="prose-link min-h-6 text-small" onClick={onUse}>
            {t('use')}
          </button>
        )}
      </span>
    </li>
  );
}

/** Every take of a scene; putting another one into the episode is free and can be undone. */
export function TakesList({ video }: { video: NovelaVideo }) {
  const t = useTranslations('novela');
  const words = useTranslations('takes');
  const problem = useProblemWords();
  const { takes, again } = useTakes(video);
  const { use, error } = useUseTake(video);

  if (takes === 'failed') {
    return (
      <p className="flex items-center gap-3 text-label">
        {t('loadFailed')}
        <Button size="sm" onClick={again}>
          {t('retry')}
        </Button>
      </p>
    );
  }
  if (takes === null) {
    return <Skeleton className="h-14 w-full" />;
  }
  return (
    <>
      {takes.length > 0 && (
        <div className="mb-3">
          <Button size="sm" onClick={() => openTakes(video)}>
            {words('compare')}
          </Button>
        </div>
      )}
      {error !== undefined && (
        <p role="alert" className="mb-3 text-brick text-small">
          {problem(error)}
        </p>
      )}
      <ol className="flex flex-col gap-3">
        {takes.map((take) => (
          <TakeRow
            key={take.id}
            take={take}
            selected={take.id === video.selectedTakeId}
            onUse={() => void use(take)}
          />
        ))}
      </ol>
    </>
  );
}
