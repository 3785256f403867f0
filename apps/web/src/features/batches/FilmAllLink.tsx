'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { later } from '../../components/later.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useScenesLeft } from './useScenesLeft.ts';

const FilmAllDialog = later(async () => (await import('./FilmAllDialog.tsx')).FilmAllDialog);

/** Offers to film everything an episode has left; from two scenes on, and it always asks before it spends. */
export function FilmAllLink({ episode }: { episode: number }) {
  const t = useTranslations('batch');
  const locale = useAppLocale();
  const { simulatedFilm } = useStudio();
  const { count, total } = useScenesLeft(episode);
  const [open, setOpen] = useState(false);
  return (
    <>
      {count > 1 && (
        <button
          type="button"
          className="direct-link ml-auto w-fit max-md:hidden"
          onClick={() => setOpen(true)}
        >
          {t('offer', { count, total: formatMoney(simulatedFilm ? 0 : total, locale) })}
        </button>
      )}
      {open && <FilmAllDialog episode={episode} onClose={() => setOpen(false)} />}
    </>
  );
}
