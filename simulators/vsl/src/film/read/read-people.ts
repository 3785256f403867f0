import type { HairStyle, Person } from '../people/person.ts';
import { countWords } from './count-words.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { createRandom, hashText } from './random.ts';

const HAIR: Readonly<Record<string, readonly string[]>> = {
  '#180f0e': [
    'black hair',
    'black-haired',
    'dark hair',
    'dark-haired',
    'cabelo preto',
    'cabelos pretos',
    'cabelos negros',
    'cabelo negro',
    'pelo negro',
    'cabello negro',
  ],
  '#4a2716': [
    'brown hair',
    'brunette',
    'cabelo castanho',
    'cabelos castanhos',
    'pelo castano',
    'cabello castano',
    'chestnut',
  ],
  '#c08a3e': ['blond*', 'loir*', 'rubio', 'rubia', 'fair hair', 'golden hair'],
  '#7d2b16': ['red hair', 'redhead*', 'auburn', 'ruiv*', 'pelirroj*', 'ginger'],
  '#a9a39c': [
    'gray hair',
    'grey hair',
    'silver hair',
    'white hair',
    'grisalh*',
    'canos*',
    'cabelos brancos',
    'elderly',
    // Not the end of "34-year-old woman".
    '(?<!-)old woman',
    '(?<!-)old man',
    '[6-9][0-9]-year-old',
    'idos*',
    'ancian*',
    'grandmother',
    'avo',
    'abuel*',
    'grandfather',
    'matriarch*',
  ],
};

const CLOTH: Readonly<Record<string, string>> = {
  '#f0e7da': 'white|branc[oa]|blanc[oa]|cream|ivory',
  '#8e1c24': 'red|vermelh[oa]|roj[oa]|scarlet|crimson',
  '#1a171a': 'black|pret[oa]|negr[oa]|dark',
  '#20476a': 'blue|azul|navy',
  '#1f6a4e': 'green|verde|emerald',
  '#d9a02c': 'yellow|amarel[oa]|amarill[oa]|gold|golden|dourad[oa]|mustard',
  '#6b4a7a': 'purple|violet|rox[oa]|morad[oa]|lilac',
  '#6e6a66': 'gray|grey|cinza|gris',
  '#c9798a': 'pink|rosa',
  '#8a5a3a': 'brown|marrom|marron|beige|bege',
};

const GARMENTS =
  'dress|gown|suit|shirt|blouse|coat|jacket|uniform|raincoat|robe|sweater|vestido|terno|traje|camisa|blusa|casaco|abrigo|jaqueta|uniforme|capa|chaqueta|roupa|ropa';
const SKINS = ['#c68a66', '#a8683f', '#8a5233', '#d9a17f', '#6f4129'] as const;

/** The people of a prompt, at most three. Unsaid looks follow from the name (or description), so they stay the same. */
export function readPeople(prompt: string): Person[] {
  const mentions = findMentions(prompt);
  return mentions.slice(0, 3).map((mention) => draw(mention));
}

function draw(mention: Mention): Person {
  const random = createRandom(hashText(mention.name));
  const { woman, child, about } = mention;
  const hair = pick(about, HAIR) ?? random.pick(['#180f0e', '#180f0e', '#2b1710', '#4a2716', '#5b2a18']);
  const dress =
    clothOf(about) ??
    (woman
      ? random.pick(['#f0e7da', '#8e1c24', '#1f5a63', '#b9702c', '#3a2f56'])
      : random.pick(['#22262e', '#2c3440', '#3a2c26', '#1f3a3a']));
  const skin = /pale|palid[oa]/.test(about) ? '#e3b496' : random.pick(SKINS);
  const umbrella = countWords(about, ['umbrella*', 'guarda-chuva*', 'paraguas', 'sombrinha']) > 0;
  return { woman, child, hair, hairStyle: styleOf(about, woman, random.next()), dress, skin, umbrella };
}

function pick(text: string, lists: Readonly<Record<string, readonly string[]>>): string | undefined {
  return Object.entries(lists).find(([, words]) => countWords(text, words) > 0)?.[0];
}

function clothOf(text: string): string | undefined {
  for (const [colour, words] of Object.entries(CLOTH)) {
    const before = new RegExp(`(?<![a-z])(?:${words})\\s+(?:[a-z]+\\s+)?(?:${GARMENTS})`);
    const after = new RegExp(`(?:${GARMENTS})\\s+(?:[a-z]+\\s+)?(?:${words})(?![a-z])`);
    const wearing = new RegExp(`(?:in|de|wearing)\\s+(?:${words})(?![a-z])`);
    if (before.test(text) || after.test(text) || wearing.test(text)) return colour;
  }
  return undefined;
}

function styleOf(text: string, woman: boolean, chance: number): HairStyle {
  if (/bun|coque|mono alto|chignon|updo/.test(text)) return 'bun';
  if (/bob|chanel|chin-length/.test(text)) return 'bob';
  if (/long [a-z ]*hair|cabelos? long|cabello larg|pelo larg/.test(text)) return 'long';
  if (/short [a-z ]*hair|cabelos? curt|pelo cort|bald|careca|calvo/.test(text))
    return woman ? 'bob' : 'short';
  if (!woman) return 'short';
  return chance < 0.62 ? 'long' : chance < 0.84 ? 'bob' : 'bun';
}
