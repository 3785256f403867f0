import { THEME_COOKIE, type Theme } from './theme.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** Paints the theme at once and remembers it in its cookie. Browser only. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}
