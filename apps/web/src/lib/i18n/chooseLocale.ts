import { LOCALE_COOKIE, type Locale } from './locales.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** Remembers the language in its cookie; the caller refreshes the route afterwards. Browser only. */
export function chooseLocale(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}
