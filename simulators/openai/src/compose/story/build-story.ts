import type { Arc, Bank, Described, Genre, Phrase } from '../banks/bank.ts';
import { bankOf, knownNames } from '../banks/bank-of.ts';
import type { Brief, Language } from '../brief.ts';
import { pick, type Random } from '../random.ts';
import { toldCharacters, toldText } from '../read-brief.ts';
import type { Cast, Lead } from './fill-template.ts';
import { homeOf } from './nouns.ts';
import { genderOfName, readSentence, type Sentence } from './read-sentence.ts';

export type Story = {
  language: Language;
  genre: Genre;
  /** The user's sentence, tidied. */
  sentence: string;
  arc: Arc;
  cast: Cast;
  surname: string;
  /** The roles the sentence itself gives to the first two people. */
  given: { A: string | undefined; B: string | undefined };
  twins: boolean;
};

const FAMILY =
  /^(mother|father|daughter|son|wife|husband|niece|nephew|mãe|pai|filh[oa]|espos[oa]|marido|avó|avô|madre|padre|hij[oa]|abuel[oa]|woman|man|girl|boy|mulher|homem|menin[oa]|mujer|hombre|niñ[oa]|sisters?|brothers?|irm[ãa]o?|herman[oa])$/iu;

function isGenre(value: string | undefined): value is Genre {
  return value !== undefined && ['drama', 'romance', 'thriller', 'comedy'].includes(value);
}

const GENRES: ReadonlyArray<readonly [RegExp, Genre]> = [
  [/^com[eé]/iu, 'comedy'],
  [/^rom/iu, 'romance'],
  [/^(thrill|susp|myst|mist)/iu, 'thriller'],
  [/^dram/iu, 'drama'],
];

function genreTold(brief: Brief): Genre | undefined {
  const told = toldText(brief, 'genre')?.toLowerCase();
  return isGenre(told) ? told : GENRES.find(([cue]) => told !== undefined && cue.test(told))?.[1];
}

/** The engine with most of its words in the sentence, within the genre asked for. */
function chooseArc(bank: Bank, sentence: string, genre: Genre | undefined, random: Random): Arc {
  const fitting = bank.arcs.filter((arc) => genre === undefined || arc.genre === genre);
  const rated = fitting.map((arc) => {
    const hits = sentence.match(new RegExp(arc.cues.source, 'giu'))?.length ?? 0;
    return { arc, rating: hits + random() * 0.9 };
  });
  rated.sort((one, other) => other.rating - one.rating);
  return rated[0]?.arc ?? pick(random, bank.arcs);
}

function nameFor(gender: 'f' | 'm', bank: Bank, taken: readonly string[], random: Random): string {
  const free = (gender === 'f' ? bank.women : bank.men).filter((name) => !taken.includes(name));
  return pick(random, free);
}

function coin(random: Random): 'f' | 'm' {
  return random() < 0.65 ? 'f' : 'm';
}

function leadsOf(read: Sentence, genre: Genre, bank: Bank, random: Random): { A: Lead; B: Lead } {
  const roles = read.roles.filter((role) => !FAMILY.test(role.word));
  const [nameA, nameB] = read.leadUnnamed ? [undefined, read.names[0]] : read.names;
  const drawn = read.twins ?? roles[0]?.gender ?? read.roles[0]?.gender ?? coin(random);
  const genderA = nameA === undefined ? drawn : genderOfName(nameA, roles[0]);
  const other = genderA === 'f' ? 'm' : 'f';
  const usual = genre === 'romance' ? other : coin(random);
  const drawnB = read.twins ?? roles[1]?.gender ?? usual;
  const genderB = nameB === undefined ? drawnB : genderOfName(nameB, roles[1]);
  const A = { name: nameA ?? nameFor(genderA, bank, read.names, random), gender: genderA };
  const B = { name: nameB ?? nameFor(genderB, bank, [...read.names, A.name], random), gender: genderB };
  return { A, B };
}

function isOne(phrase: Phrase | undefined, language: Language): phrase is Phrase {
  if (!phrase) return false;
  return language === 'en' ? !/[^s]s$/i.test(phrase.noun) : !/s$/i.test(phrase.article);
}

/** One or two words, so that titles and sentences can carry it. */
function usable(phrase: Phrase | undefined, language: Language): Phrase | undefined {
  return isOne(phrase, language) && phrase.noun.split(' ').length <= 3 ? phrase : undefined;
}

function tidy(sentence: string): string {
  const plain = sentence.replaceAll(/\s+/g, ' ').trim().slice(0, 400);
  const started = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?…]$/u.test(started) ? started : `${started}.`;
}

/** What the brief says happens: its sentence, else its scene and its story, else all of it where it is prose. */
function sentenceOf(brief: Brief): string {
  const told = [
    toldText(brief, 'sentence', 'prompt', 'description'),
    toldText(brief, 'whatHappens', 'sceneDescription', 'scene.description', 'direction', 'action'),
    toldText(brief, 'novela.logline', 'logline', 'synopsis'),
  ];
  const [sentence, scene, story] = told;
  const words = sentence ?? [scene, story].filter((one) => one !== undefined).join(' ');
  return words === '' && brief.values.size === 0 ? brief.text : words;
}

/** Finds the story in a sentence: its people, places and things first, the bank's where it says nothing. */
export function buildStory(brief: Brief, random: Random): Story {
  const { language } = brief;
  const bank = bankOf(language);
  const sentence = tidy(sentenceOf(brief));
  const read = readSentence(sentence, language, knownNames());
  const arc = chooseArc(bank, sentence, genreTold(brief), random);
  const [givenA, givenB, givenC, givenD] = toldCharacters(brief);
  const drawn = leadsOf(read, arc.genre, bank, random);
  const A = givenA ?? drawn.A;
  const B = givenB ?? drawn.B;
  const roles = read.roles.filter((role) => !FAMILY.test(role.word)).map((role) => role.word);
  const D = nameFor('m', bank, [A.name, B.name, ...read.names], random);
  return {
    language,
    genre: arc.genre,
    sentence,
    arc,
    surname: pick(random, bank.surnames),
    given: { A: roles[0], B: read.twins ? roles[0] : roles[1] },
    twins: read.twins !== undefined,
    cast: {
      language,
      people: {
        A,
        B,
        C: givenC ?? { name: pick(random, bank.elders), gender: 'f' },
        D: givenD ?? { name: D, gender: 'm' },
      },
      phrases: {
        place: usable(read.place, language) ?? homeOf(roles, language) ?? pick(random, bank.places),
        object: usable(read.object, language) ?? pick(random, bank.objects),
      },
      words: { town: read.town ?? pick(random, bank.towns), year: pick(random, bank.years), sentence },
    },
  };
}

/** One of the banks' looks or clothes that is not taken yet. */
export function pickFree(random: Random, list: readonly Described[], taken: Set<string>): string {
  const free = list.filter((one) => !taken.has(one.said));
  const one = pick(random, free.length > 0 ? free : list);
  taken.add(one.said);
  return one.said;
}
