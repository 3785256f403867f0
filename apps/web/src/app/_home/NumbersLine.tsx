import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { serverApi } from '../../lib/api/serverApi.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { readHome } from './readHome.ts';

const strong = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>;

/** One line of numbers under the composer; a number that is not known is left out. Server component. */
export async function NumbersLine() {
  const t = await getTranslations('home');
  const locale = await getLocale();
  const [home, left] = await Promise.all([
    readHome(),
    serverApi('GET /api/spending').then(
      ({ data }) => data.left,
      () => null,
    ),
  ]);
  // The list is a page: a sum over part of it would be a wrong number.
  const finished =
    home === null || home.nextCursor !== null
      ? null
      : home.data.reduce((sum, { createdVideos }) => sum + createdVideos, 0);
  return (
    <p className="mt-6 flex flex-wrap gap-x-7 gap-y-1 text-ink-2 text-label font-normal">
      {home !== null && home.total > 0 && <span>{t.rich('novelas', { count: home.total, b: strong })}</span>}
      {finished !== null && finished > 0 && <span>{t.rich('finished', { count: finished, b: strong })}</span>}
      {left !== null && <span>{t.rich('left', { money: formatMoney(left, locale), b: strong })}</span>}
    </p>
  );
}
