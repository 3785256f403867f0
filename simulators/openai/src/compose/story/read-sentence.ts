import type { Phrase } from '../banks/bank.ts';
import type { Language } from '../brief.ts';
import { guessGender } from '../guess-gender.ts';
import { isAmong, PLACES, THINGS } from './nouns.ts';
import { WORDS, type Words } from './words.ts';

/** What the sentence itself says: who, where, with what. */
export type Sentence = {
  /** Names of the people the sentence is about, then of those it only mentions (`signed by Thomas`). */
  names: string[];
  /** The first name is only mentioned: the lead has none yet. */
  leadUnnamed: boolean;
  roles: Array<{ word: string; gender: 'f' | 'm' | undefined }>;
  twins: 'f' | 'm' | undefined;
  town: string | undefined;
  place: Phrase | undefined;
  object: Phrase | undefined;
};

const VERBISH = /(s|ed|ing|ly)$/iu;
const COMPOUND_STOP =
  /^(and|or|but|who|that|in|on|at|to|of|for|from|with|is|was|has|had|when|after|before|by|as|her|his|he|she|they|it|the|a|only|will|must|falls|into|over|under|where|which|while)$/iu;

function singular(word: string): string {
  return word.replace(
    /(res|ões|ães|s)$/iu,
    (ending) => ({ res: 'r', ões: 'ão', ães: 'ão' })[ending.toLowerCase()] ?? '',
  );
}

function roleOf(noun: string, words: Words): Sentence['roles'][number] | undefined {
  const tail = noun.toLowerCase().split(/\s+/).at(-1) ?? '';
  const head = noun.toLowerCase().split(/\s+/)[0] ?? '';
  for (const word of [noun.toLowerCase(), tail, head, singular(head), singular(tail)]) {
    if (words.women.includes(word)) return { word: noun, gender: 'f' };
    if (words.men.includes(word)) return { word: noun, gender: 'm' };
    if (words.either.includes(word)) return { word: noun, gender: undefined };
  }
  return undefined;
}

/** The noun of a match: in English with the next word when the two are one name (`taco truck`). */
function nounOf(match: RegExpExecArray, language: Language): string {
  const noun = match[2] ?? '';
  const next = match[3];
  if (language !== 'en' || !next || COMPOUND_STOP.test(next) || VERBISH.test(next)) return noun.toLowerCase();
  return /\s/.test(noun) ? noun.toLowerCase() : `${noun} ${next}`.toLowerCase();
}

function articleOf(determiner: string, noun: string, language: Language, words: Words): string {
  if (language === 'en') return 'the';
  const known = words.articles[determiner.toLowerCase()];
  return known ?? (/a$|ión$|dad$/iu.test(noun) ? 'la' : 'el');
}

function nounsOf(text: string, language: Language): Phrase[] {
  const words = WORDS[language];
  const found: Phrase[] = [];
  const pattern = new RegExp(words.phrase.source, words.phrase.flags);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const noun = nounOf(match, language);
    pattern.lastIndex = match.index + (match[1]?.length ?? 0) + 1 + Math.max(1, (match[2] ?? '').length - 1);
    const head = noun.split(/\s+/)[0] ?? '';
    const isVerb = language !== 'en' && /^(a|ao|al)$/iu.test(match[1] ?? '') && /[aei]r(-s?e)?$/iu.test(head);
    const isName = /^\p{Lu}/u.test(match[2] ?? '');
    if (noun.length < 3 || isVerb || isName || words.empty.test(head)) continue;
    found.push({ article: articleOf(match[1] ?? '', head, language, words), noun });
  }
  return found;
}

/** A person stands also without an article: `two bakers`, `Duas gêmeas`. */
function rolesOf(text: string, language: Language): Sentence['roles'] {
  const words = WORDS[language];
  const she = /\b(she|her|hers)\b/iu.test(text);
  const he = /\b(he|his|him)\b/iu.test(text);
  return (text.match(/\p{L}[\p{L}-]+/gu) ?? []).flatMap((word) => {
    const role = roleOf(word, words);
    if (!role) return [];
    return [
      {
        word: singular(word.toLowerCase()),
        gender: role.gender ?? (he && !she ? 'm' : she ? 'f' : undefined),
      },
    ];
  });
}

function namesOf(text: string, town: string | undefined, known: readonly string[]): string[] {
  const found = [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}{2,}/gu)]
    .filter((match) => {
      const starts = match.index === 0 || /[.!?]\s*$/.test(text.slice(0, match.index));
      const rest = text.slice(match.index + match[0].length);
      return !starts || known.includes(match[0]) || /^(,\s|\s(and|e|y)\s\p{Lu})/u.test(rest);
    })
    .map((match) => match[0])
    .filter((name) => !(town ?? '').includes(name));
  return [...new Set(found)];
}

/** Reads people, town, place and object out of a story sentence, leniently. */
export function readSentence(text: string, language: Language, known: readonly string[]): Sentence {
  const words = WORDS[language];
  const nouns = nounsOf(text, language);
  const candidate = words.townAfter.exec(text)?.[1];
  const town = candidate && !known.includes(candidate.split(' ')[0] ?? '') ? candidate : undefined;
  const names = namesOf(text, town, known);
  const twinWord = words.twins.exec(text)?.[0];
  const roles = rolesOf(text, language);
  const twins = twinWord === undefined ? undefined : /o(s)?$|brother/iu.test(twinWord) ? 'm' : 'f';
  return {
    names,
    leadUnnamed: isMentioned(text, names[0]) && !/(named|called|chamad|llamad)/iu.test(text),
    roles,
    twins,
    town,
    place: nouns.find((one) => isAmong(PLACES, one, language)),
    object: nouns.find((one) => isAmong(THINGS, one, language)),
  };
}

const MENTIONED =
  /(?<!\p{L})(by|from|with|against|por|de|do|da|del|com|con|contra|named|called|chamad[oa]|llamad[oa]|for|para|to|a|ao|à)\s+$/iu;

function isMentioned(text: string, name: string | undefined): boolean {
  return name !== undefined && MENTIONED.test(text.slice(0, text.indexOf(name)));
}

/** A name's gender: as the sentence's role for it says, else by its ending. */
export function genderOfName(name: string, role: Sentence['roles'][number] | undefined): 'f' | 'm' {
  return role?.gender ?? guessGender(name);
}
