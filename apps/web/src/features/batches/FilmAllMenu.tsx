'use client';
import { Clapperboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { later } from '../../components/later.tsx';
import { Menu } from '../../components/Menu.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useScenesLeft } from './useScenesLeft.ts';

const FilmAllDialog = later(async () => (await import('./FilmAllDialog.tsx')).FilmAllDialog);

/** The novela's menu: what concerns the whole episode. */
export function FilmAllMenu({ episode }: { episode: number }) {
  const t = useTranslations('batch');
  const locale = useAppLocale();
  const { simulatedFilm } = useStudio();
  const { count, total } = useScenesLeft(episode);
  const [open, setOpen] = useState(false);
  const label = t('offer', { count, total: formatMoney(simulatedFilm ? 0 : total, locale) });
  return (
    <>
      {count > 0 && (
        <Menu
          label={t('menu', { number: episode })}
          items={[
            {
              id: 'film-all',
              label,
              icon: <Clapperboard aria-hidden />,
              onChoose: () => setOpen(true),
            },
          ]}
        />
      )}
      {open && <FilmAllDialog episode={episode} onClose={() => setOpen(false)} />}
    </>
  );
}
