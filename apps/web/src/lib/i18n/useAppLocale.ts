import { useLocale } from 'next-intl';
import { isLocale, type Locale } from './locales.ts';

/** The language of the page, typed; works in server and client components. */
export function useAppLocale(): Locale {
  const locale = useLocale();
  return isLocale(locale) ? locale : 'en';
}
