import type { Language } from './brief.ts';

const MARKS: Record<Language, readonly string[]> = {
  en: 'the and of to is in that her his with who she he from for when only two one what my how it on at'.split(
    ' ',
  ),
  'pt-BR':
    'o os um uma não da do das dos que com em na no para pela pelo ela ele mãe quem só são seu sua você é ao à qual meu minha cena'.split(
      ' ',
    ),
  es: 'el los la las un una no del de que con en para por ella él madre quien solo su sus y es al pero cuando qué mi cuál escena hay'.split(
    ' ',
  ),
};

/** The crew's language for a tag such as `pt`, `pt-BR`, `es-MX` or `Portuguese`. */
export function languageOfTag(tag: string): Language | undefined {
  const plain = tag.trim().toLowerCase();
  if (/^(pt|portug)/.test(plain)) return 'pt-BR';
  if (/^(es([-_]|$)|spa|español|espanhol|castell)/.test(plain)) return 'es';
  return /^[a-z]{2}([-_]|$)/.test(plain) || /^engl|^ingl/.test(plain) ? 'en' : undefined;
}

/** The language a text is most likely written in; English when in doubt. */
export function detectLanguage(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const score = (language: Language) => words.filter((word) => MARKS[language].includes(word)).length;
  const letters = {
    'pt-BR': (text.match(/[ãõçêôà]/giu) ?? []).length,
    es: (text.match(/[ñ¿¡]|ción\b|[áíóú]n\b/giu) ?? []).length,
  };
  const scores: Array<[Language, number]> = [
    ['en', score('en') + 0.1],
    ['pt-BR', score('pt-BR') + letters['pt-BR'] * 2],
    ['es', score('es') + letters.es * 2],
  ];
  scores.sort((one, other) => other[1] - one[1]);
  return scores[0]?.[0] ?? 'en';
}
