import type { Phrase } from '../banks/bank.ts';
import type { Language } from '../brief.ts';
import { pick, type Random } from '../random.ts';
import { sayPhrase } from './say-phrase.ts';

export type Lead = { name: string; gender: 'f' | 'm' };

/** What templates may name: four people, a place, an object, a town, a year. */
export type Cast = {
  language: Language;
  people: Readonly<Record<'A' | 'B' | 'C' | 'D', Lead>>;
  phrases: Readonly<Record<'place' | 'object', Phrase>>;
  words: Readonly<Record<string, string>>;
};

function isLead(letter: string): letter is 'A' | 'B' | 'C' | 'D' {
  return letter.length === 1 && 'ABCD'.includes(letter);
}

function isPhrase(name: string): name is 'place' | 'object' {
  return name === 'place' || name === 'object';
}

function fillSlot(slot: string, cast: Cast): string {
  const [name = '', forms] = slot.split(':');
  if (isLead(name)) {
    const person = cast.people[name];
    const [woman = '', man = ''] = (forms ?? '').split('|');
    return forms === undefined ? person.name : person.gender === 'f' ? woman : man;
  }
  if (forms !== undefined && isPhrase(forms)) return sayPhrase(cast.phrases[forms], name, cast.language);
  return cast.words[name] ?? name;
}

/** Upper case at the start and after each full stop: fillings may begin a sentence in lower case. */
function capitalise(text: string): string {
  return text.replaceAll(/(^|[.!?]\s+)([¿¡]?\p{Ll})/gu, (whole) => whole.toUpperCase());
}

/**
 * Fills a template: `{A}` a name, `{A:ela|ele}` by that person's gender, `{the:place}` `{de:object}` a noun in a
 * form, `{town}` a word, `[one/other]` a free choice.
 */
export function fillTemplate(template: string, cast: Cast, random: Random): string {
  const chosen = template.replaceAll(/\[([^\]]+)\]/g, (_, choices: string) =>
    pick(random, choices.split('/')),
  );
  return capitalise(chosen.replaceAll(/\{([^}]+)\}/g, (_, slot: string) => fillSlot(slot, cast)));
}
