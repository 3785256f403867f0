'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '../../components/AppLink.tsx';
import { Dots } from '../../components/Dots.tsx';
import { useNow } from '../../lib/scenes/useNow.ts';
import { secondsLeft } from '../../lib/scenes/waiting.ts';
import { isMoving, isTroubled, rowFacts } from './rowFacts.ts';
import { useStateWords } from './useStateWords.ts';

/** One novela, large: what is filmed now and what needs a person, or where it rests. */
export function RunningCard({ novela }: { novela: NovelaSummary }) {
  const t = useTranslations('novelas');
  const say = useStateWords();
  const moving = novela.videos.filter(isMoving);
  const filming = moving.find(({ stage }) => stage === 'filming') ?? moving[0];
  const trouble = novela.videos.find(isTroubled);
  const pictures = novela.videos
    .flatMap(({ thumbnailUrl }) => (thumbnailUrl === null ? [] : [thumbnailUrl]))
    .slice(-2);
  const percent = filming?.progress ?? null;
  const now = useNow(filming?.etaSeconds != null);
  const words = () => {
    if (filming === undefined) {
      return trouble === undefined ? say(rowFacts(novela).state) : null;
    }
    const place = { episode: filming.episodeNumber, scene: filming.sceneNumber };
    if (filming.stage !== 'filming') {
      return t('runningWorking', place);
    }
    const seconds = secondsLeft(filming, now);
    return seconds === null ? t('running', place) : t('runningEta', { ...place, seconds });
  };
  return (
    <article className="running-card">
      <div className="flex aspect-[2.19] w-full gap-px overflow-hidden bg-well" aria-hidden>
        {pictures.length === 0 && (
          <span className="m-auto text-ink-3">
            {moving.length > 0 ? <Dots /> : trouble !== undefined && <CircleAlert className="text-brick" />}
          </span>
        )}
        {pictures.map((url) => (
          // biome-ignore lint/performance/noImgElement: posters are ready-made small files, no optimiser stands between.
          <img key={url} src={url} alt="" className="min-w-0 flex-1 object-cover" />
        ))}
      </div>
      <div className="h-1 bg-well" aria-hidden>
        {percent !== null && <div className="running-edge" style={{ width: `${percent}%` }} />}
      </div>
      <div className="p-5">
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="-mb-1 truncate pb-1 font-display text-d-s" lang={novela.language}>
            <AppLink href={`/novelas/${encodeURIComponent(novela.id)}`} className="row-link">
              {novela.title}
            </AppLink>
          </h2>
          {percent !== null && (
            <span className="font-medium font-mono text-small text-tungsten-text">
              {Math.round(percent)}%
            </span>
          )}
        </div>
        <p className="mt-1 text-ink-2 text-small">{words()}</p>
        {trouble !== undefined && (
          <p className="mt-2 flex items-center gap-2 text-brick text-small">
            <CircleAlert aria-hidden />
            {t('needsYou', { scene: trouble.sceneNumber })}
          </p>
        )}
      </div>
    </article>
  );
}
