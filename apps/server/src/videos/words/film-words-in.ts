import { english } from './english.ts';
import type { FilmWords } from './film-words.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** The studio's sentences about films for a language tag; English for any language it does not speak. Pure. */
export const filmWordsIn = (language: string): FilmWords => {
  const tag = language.toLowerCase();
  if (tag.startsWith('pt')) return portuguese;
  return tag.startsWith('es') ? spanish : english;
};
