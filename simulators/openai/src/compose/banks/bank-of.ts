import type { Language } from '../brief.ts';
import type { Bank } from './bank.ts';
import { ENGLISH } from './en/bank.ts';
import { SPANISH } from './es/bank.ts';
import { PORTUGUESE } from './pt/bank.ts';

const BANKS: Record<Language, Bank> = { en: ENGLISH, 'pt-BR': PORTUGUESE, es: SPANISH };

/** The phrase bank of a language. */
export function bankOf(language: Language): Bank {
  return BANKS[language];
}

/** Every name the banks know, to tell a name from a word at the start of a sentence. */
export function knownNames(): string[] {
  return Object.values(BANKS).flatMap((bank) => [...bank.women, ...bank.men]);
}

/** English of a look or a wardrobe one of the banks wrote, or `undefined` for anyone else's words. */
export function englishOf(said: string): string | undefined {
  const plain = said.trim().toLowerCase();
  for (const bank of Object.values(BANKS)) {
    const all = [...bank.looks, ...bank.elderLooks, ...bank.elderWear, ...bank.womenWear, ...bank.menWear];
    const found = all.find((one) => one.said.toLowerCase() === plain);
    if (found) return found.english;
  }
  return undefined;
}
