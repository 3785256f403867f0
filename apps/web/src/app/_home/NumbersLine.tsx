import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { serverApi } from '../../lib/api/serverApi.ts';
import { formatTimecode } from '../../lib/format/formatDuration.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { readHome } from './readHome.ts';

const strong = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>;

const orNull = <T,>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);

/** One line of numbers under the composer; a number that is not known is left out. Server component. */
export async function NumbersLine() {
  const t = await getTranslations('home');
  const locale = await getLocale();
  const [home, film, left] = await Promise.all([
    readHome(),
    orNull(serverApi('GET /api/film').then(({ data }) => data)),
    orNull(serverApi('GET /api/spending').then(({ data }) => data.left)),
  ]);
  return (
    <p className="mt-6 flex flex-wrap gap-x-7 gap-y-1 text-ink-2 text-label font-normal">
      {home !== null && home.total > 0 && <span>{t.rich('novelas', { count: home.total, b: strong })}</span>}
      {film !== null && film.scenes > 0 && (
        <>
          <span>{t.rich('finished', { count: film.scenes, b: strong })}</span>
          <span>{t.rich('film', { length: formatTimecode(film.seconds), b: strong })}</span>
        </>
      )}
      {left !== null && <span>{t.rich('left', { money: formatMoney(left, locale), b: strong })}</span>}
    </p>
  );
}
