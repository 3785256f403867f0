import { isLocale, LOCALES, type Locale } from './locales.ts';

interface Wish {
  tag: string;
  weight: number;
}

function parseWish(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

function matchTag(tag: string): Locale | undefined {
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag);
  const language = tag.split('-')[0];
  return exact ?? LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === language);
}

/**
 * The language to answer in: the cookie when it names one of ours, else the best match of the
 * `Accept-Language` header (RFC 9110, weights honoured, `pt` and `pt-PT` read as `pt-BR`), else English.
 */
export function matchLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) {
    return cookie;
  }
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(parseWish)
    .filter((wish) => wish.weight > 0)
    .sort((first, second) => second.weight - first.weight);
  for (const wish of wishes) {
    const locale = matchTag(wish.tag);
    if (locale !== undefined) {
      return locale;
    }
  }
  return 'en';
}
