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
const PRONOUNS = ['she', 'he', 'ela', 'ele', 'ella', 'figure', 'silhouette', 'vulto', 'silueta', 'silhueta', 'stranger'];
const CHILDREN = /(?<![a-z])(?:girl|boy|child|menin[oa]|crianca|nin[oa]|kid)(?![a-z])/;
const NOT_NAMES = new Set(
  'the a an and in on at of with scene shot close medium wide camera int ext night day dawn dusk morning veo wan no um uma o os as e em na com cena plano camara el la los las un una y en con escena interior exterior rain slow soft warm dialogue style mood lighting audio sound music she he her his ela ele ella they two tres brazil rio bahia salvador lisbon same then cut over she’s cold golden cinematic dramatic telenovela drama thriller noite dia manha tarde chuva dolly push tracking handheld static low high suddenly behind outside inside character setting location action ambience ambient sfx'.split(
    ' ',
  ),
);

/** Finds the people of a prompt in the order they appear; a name and the noun right after it are one person. */
export function findMentions(prompt: string): Mention[] {
  const text = prompt.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const found = [...findNames(text), ...findNouns(text.toLowerCase())].sort((a, b) => a.at - b.at);
  const people: Found[] = [];
  for (const one of found) absorb(people, one);
  const spoken = people.filter((one) => one.named || !PRONOUNS.includes(one.name) || people.length === 1);
  return spoken.map((one, place) => ({
    name: one.name,
    woman: one.woman ?? /a$/.test(one.name),
    child: one.child,
    about: text
      .slice(Math.max(0, one.at - (place === 0 ? 60 : 30)), spoken[place + 1]?.at ?? text.length)
      .toLowerCase(),
  }));
}

/** The words about someone: what follows up to the next person, and for a noun also what stands just before it. */
function aboutOf(text: string, one: Found, previous: number, next: number): string {
  const before = one.named ? 0 : 26;
  return text.slice(Math.max(previous === 0 ? 0 : previous + 8, one.at - before), next).toLowerCase();
}

function absorb(people: Found[], one: Found): void {
  const last = people.at(-1);
  if (people.some((other) => other.name === one.name)) return;
  const near = last && one.at - last.at < 34;
  if (last && !one.named && PRONOUNS.includes(one.name)) {
    last.woman ??= one.woman;
    return;
  }
  if (
    last &&
    near &&
    last.named !== one.named &&
    (last.woman === undefined || last.woman === one.woman || one.woman === undefined)
  ) {
    last.name = one.named ? one.name : last.name;
    last.named = true;
    last.woman ??= one.woman;
    last.child ||= one.child;
    return;
  }
  const same = people.some((other) => !one.named && other.named && other.woman === one.woman);
  if (!same) people.push(one);
}

function findNouns(text: string): Found[] {
  const pattern = new RegExp(`(?<![a-z])(?:(${WOMEN})|(${MEN}))(?![a-z])`, 'g');
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[0],
    at: match.index,
    woman: match[1] !== undefined,
    child: CHILDREN.test(match[0]),
    named: false,
  }));
}

function findNames(text: string): Found[] {
  const words = [...text.matchAll(/(?<![A-Za-z])([A-Z][a-z]{2,}|[A-Z]{3,})(?![A-Za-z])/g)];
  return words
    .filter((match) => !NOT_NAMES.has(match[0].toLowerCase()) && isName(text, match))
    .map((match) => ({
      name: match[0].toLowerCase(),
      at: match.index,
      woman: undefined,
      child: false,
      named: true,
    }));
}

/** A capital word at the start of a sentence is a name only if it also stands elsewhere or is followed by a name's company. */
function isName(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const word = match[0];
  const starts = at === 0 || /[.!?:;\n“"(]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  if (!starts)
    return !/(?:rua|street|avenue|hotel|sao|new|los|san|santa|bairro)\s+$/i.test(text.slice(0, at));
  const again = text.indexOf(word, at + 1) >= 0;
  const company =
    /^(?:,|\s+(?:stands|sits|walks|looks|turns|opens|holds|enters|runs|in|em|with|com|con|wearing|de|waits|faces|is|para|olha|entra|abre|segura|senta|caminha|mira|abre|espera|raises|stops|steps|whispers|says|diz|dice|reads|le|lifts|alone|a |à|na|no|sozinha|sola|and|e|y)(?=\s|,|\.|$)|\s*\()/i;
  return again || company.test(text.slice(at + word.length, at + word.length + 14));
}
