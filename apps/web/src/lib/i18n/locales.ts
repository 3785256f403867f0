/** The languages of the interface, in the order the settings show them. */
export const LOCALES = ['en', 'pt-BR', 'es'] as const;

export type Locale = (typeof LOCALES)[number];

/** Each language under its own name. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'pt-BR': 'Português', es: 'Español' };

/** Cookie that remembers the language; without it `Accept-Language` decides. */
export const LOCALE_COOKIE = 'NOVELA_LOCALE';

/** True when `value` is a language the interface speaks. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
