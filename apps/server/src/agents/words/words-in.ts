import { english } from './english.ts';
import { portuguese } from './portuguese.ts';
import type { Sentences } from './sentences.ts';
import { spanish } from './spanish.ts';

/** The crew's sentences for a language tag; English for any language it does not speak. */
export const wordsIn = (language: string): Sentences => {
  const tag = language.toLowerCase();
  if (tag.startsWith('pt')) return portuguese;
  return tag.startsWith('es') ? spanish : english;
};
