'use client';
import { videoModels } from '@novela/contract/models';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AppLink } from '../../components/AppLink.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';

const GENRES = ['drama', 'romance', 'thriller', 'comedy'] as const;

/** The novela's name and how it is filmed. */
export function TitleLine({ menu }: { menu: ReactNode }) {
  const t = useTranslations('novela');
  const genres = useTranslations('wizard.genres');
  const novela = useNovela((live) => live.novela);
  const known = GENRES.find((one) => one === novela.genre);
  const genre = known === undefined ? novela.genre : genres(known);
  return (
    <div className="title-line">
      <AppLink href="/novelas" className="icon-button -ml-2.5 md:hidden" aria-label={t('all')}>
        <ArrowLeft aria-hidden />
      </AppLink>
      <h1 className="min-w-0 truncate pb-1 font-display text-d-m" lang={novela.language}>
        {novela.title}
      </h1>
      <p className="text-ink-2 text-label font-normal max-md:hidden">
        {t('line', {
          genre: genre === '' ? '' : `${genre}, `,
          count: novela.targetEpisodes,
          model: videoModels[novela.defaultModelId].name,
          seconds: novela.defaultDuration,
          resolution: novela.defaultResolution,
          ratio: novela.defaultAspectRatio,
          seed: novela.masterSeed === null ? '' : t('seed', { seed: String(novela.masterSeed) }),
        })}
        {novela.status === 'paused' && <b className="ml-3 font-semibold text-ink">{t('paused')}</b>}
      </p>
      <div className="ml-auto flex flex-none items-center gap-2">{menu}</div>
    </div>
  );
}
