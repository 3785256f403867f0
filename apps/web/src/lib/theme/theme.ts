/** `system` follows the device, the others are fixed. */
export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** Cookie that remembers the theme, so the server paints the right one at once. */
export const THEME_COOKIE = 'NOVELA_THEME';

/** The theme a cookie names; anything unknown reads as `system`. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
