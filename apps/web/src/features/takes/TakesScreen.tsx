'use client';
import './takes.css';
import './takesBar.css';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import type { Pair } from './choosePair.ts';
import { TakesRoom } from './TakesRoom.tsx';
import { useTakes } from './useTakes.ts';

interface TakesScreenProps {
  episode: number;
  scene: number;
  asked: readonly number[];
  onPair: (pair: Pair) => void;
  onClose: () => void;
}

const paidFor = (takes: readonly Take[]): number =>
  takes.reduce((sum, take) => sum + (take.simulated ? 0 : (take.actualCost ?? 0)), 0);

function Takes({ video, ...props }: TakesScreenProps & { video: NovelaVideo }) {
  const t = useTranslations('takes');
  const locale = useAppLocale();
  const { takes, again } = useTakes(video);
  const all = takes === null || takes === 'failed' ? [] : takes;
  const lang = useNovela(({ novela }) => novela.language);
  const title = useRef<HTMLHeadingElement>(null);
  // Who comes with the keyboard is told where they are; a heading shows no ring.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className="takes-title">
        <h1
          ref={title}
          tabIndex={-1}
          className="min-w-0 truncate pb-1 font-display text-d-m outline-none"
          lang={lang}
        >
          {video.title || t('scene', { number: props.scene })}
        </h1>
        <p className="text-ink-2 text-label font-normal">
          {t('line', {
            number: props.scene,
            count: video.takeCount,
            money: formatMoney(paidFor(all), locale),
          })}
        </p>
      </div>
      {takes === 'failed' && (
        <p role="alert" className="flex items-center gap-3">
          {t('loadFailed')}
          <Button size="sm" onClick={again}>
            {t('retry')}
          </Button>
        </p>
      )}
      {takes === null && <Skeleton className="aspect-video max-h-[54dvh] w-full" />}
      {takes !== 'failed' && takes !== null && takes.length === 0 && <p>{t('none')}</p>}
      {all.length > 0 && (
        <TakesRoom
          video={video}
          takes={all}
          asked={props.asked}
          onPair={props.onPair}
          onClose={props.onClose}
        />
      )}
    </>
  );
}

/** Every take of one scene, two of them beside each other. */
export function TakesScreen(props: TakesScreenProps) {
  const t = useTranslations('takes');
  const novela = useNovela((live) => live.novela);
  const video = useNovela((live) =>
    Object.values(live.videos).find(
      (one) => one.episodeNumber === props.episode && one.sceneNumber === props.scene,
    ),
  );
  return (
    <div className="takes">
      <button type="button" className="direct-link w-fit" onClick={props.onClose}>
        <ArrowLeft aria-hidden />
        <span>
          <span lang={novela.language}>{novela.title}</span>, {t('episode', { number: props.episode })}
        </span>
      </button>
      {video === undefined ? <p>{t('noScene')}</p> : <Takes key={video.id} {...props} video={video} />}
    </div>
  );
}
