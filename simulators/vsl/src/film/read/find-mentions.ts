import { findNames } from './find-names.ts';

/** Someone a prompt speaks of: a name or noun that stands for them, and the plain words about them. */
export type Mention = {
  readonly name: string;
  readonly woman: boolean;
  readonly child: boolean;
  readonly about: string;
};

type Found = { name: string; at: number; woman: boolean | undefined; child: boolean; named: boolean };

const WOMEN =
  'woman|women|girl|lady|mother|wife|daughter|sister|grandmother|bride|nurse|widow|mulher|moca|menina|mae|esposa|filha|irma|avo|noiva|enfermeira|viuva|senhora|mujer|chica|nina|madre|hija|hermana|abuela|novia|enfermera|viuda|senora|matriarch|heroine|actress|she|ela|ella';
const MEN =
  'man|men|boy|gentleman|father|husband|son|brother|grandfather|groom|detective|priest|guard|widower|homem|rapaz|menino|pai|marido|filho|irmao|noivo|padre|senhor|hombre|chico|nino|esposo|hijo|hermano|abuelo|novio|cura|senor|patriarch|stranger|he|ele|figure|silhouette|vulto|silueta|silhueta|doctor|medico|driver';
const NO_GENDER =
  'figure|silhouette|vulto|silueta|silhueta|stranger|driver|doctor|medico|detective|guard'.split('|');
const FAINT = 'she|he|ela|ele|ella|figure|silhouette|vulto|silueta|silhueta|stranger'.split('|');
const CHILDREN = /^(?:girl|boy|menin[oa]|nin[oa]|kid)$/;
/** Words that tell again of someone already named. */
const RETELLING =
  /^(?:wom[ae]n|m[ae]n|lady|girl|boy|mulher|homem|mujer|hombre|senhora?|senora?|moca|rapaz|chic[ao])$/;
const WOMEN_NAMES =
  /(?:a|ah|iz|ice|ine|ene|isabel|raquel|carmen|ines|ruth|mercedes|dolores|alice|marie|kate|jane|claire|grace|rose|sol|pilar|luz|beth|liz|elle|ette|lyn|lynn)$/;
const MEN_NAMES = /^(?:luca|joshua|nikita|noah|elias)$/;

const COUPLES =
  /(?<![a-z])(?:two people|two lovers|couple|lovers|casal|dois amantes|duas pessoas|pareja|dos personas|amantes|strangers|friends|amigos)(?![a-z])/;
const COUPLE: Mention[] = [
  { name: 'lover', woman: true, child: false, about: '' },
  { name: 'beloved', woman: false, child: false, about: '' },
];

/** Finds the people of a prompt in the order they appear; a name and the noun right beside it are one person. */
export function findMentions(prompt: string): Mention[] {
  const text = prompt.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const named = findNames(text).map((one) => ({ ...one, woman: undefined, child: false, named: true }));
  const found: Found[] = [...named, ...findNouns(text.toLowerCase())].sort((a, b) => a.at - b.at);
  const people: Found[] = [];
  for (const one of found) absorb(people, one, text);
  if (people.length === 0 && COUPLES.test(text.toLowerCase())) return COUPLE;
  return people.map((one, place) => {
    const about = aboutOf(text, one, people[place - 1], people[place + 1]);
    return { name: one.name, woman: one.woman ?? isWoman(one.name, about), child: one.child, about };
  });
}

/** The words about someone: what follows up to the next person, and for a noun also what stands just before it. */
function aboutOf(text: string, one: Found, previous: Found | undefined, next: Found | undefined): string {
  const from = Math.max(one.at - (one.named ? 0 : 26), previous ? previous.at + previous.name.length : 0);
  const to = next ? next.at - (next.named ? 0 : 12) : text.length;
  return text.slice(from, Math.max(one.at + one.name.length, to)).toLowerCase();
}

function isWoman(name: string, about: string): boolean {
  if (/(?<![a-z])(?:she|her|ela|dela|ella|dress|vestido|gown)(?![a-z])/.test(about)) return true;
  return WOMEN_NAMES.test(name) && !MEN_NAMES.test(name);
}

function absorb(people: Found[], one: Found, text: string): void {
  if (people.some((other) => other.name === one.name)) return;
  const last = people.at(-1);
  if (!last) people.push(one);
  else if (FAINT.includes(one.name)) last.woman ??= NO_GENDER.includes(one.name) ? undefined : one.woman;
  else if (areOne(last, one, text)) become(last, one);
  else join(people, last, one);
}

/** Adds a further person, unless a plain word only tells again of someone named; a faint one gives way. */
function join(people: Found[], last: Found, one: Found): void {
  const retold = people.some((other) => other.named && other.woman === one.woman);
  if (retold && RETELLING.test(one.name)) return;
  if (!last.named && FAINT.includes(last.name)) people.pop();
  people.push(one);
}

/** Takes over into a person what another word for the same one says. */
function become(last: Found, one: Found): void {
  if (one.named && !last.named) last.name = one.name;
  last.named = true;
  last.woman ??= one.woman;
  last.child ||= one.child;
}

/** True for `Helena, a woman` or `the widow Carmen`: a name and a noun of the same kind, near each other. */
function areOne(last: Found, one: Found, text: string): boolean {
  const between = text.slice(last.at + last.name.length, one.at);
  if (/(?:^|\s)(?:and|e|y|with|com|con)\s|[.;]/.test(between)) return false;
  if (last.named === one.named || one.at - last.at >= 34) return false;
  return last.woman === undefined || one.woman === undefined || last.woman === one.woman;
}

function findNouns(text: string): Found[] {
  const pattern = new RegExp(`(?<![a-z])(?:(${WOMEN})|(${MEN}))(?![a-z])`, 'g');
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[0],
    at: match.index,
    woman: NO_GENDER.includes(match[0]) ? undefined : match[1] !== undefined,
    child: CHILDREN.test(match[0]),
    named: false,
  }));
}
