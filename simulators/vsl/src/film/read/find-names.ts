import { countWords } from './count-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { MOOD_WORDS, SHOT_WORDS, TIME_WORDS, WEATHER_WORDS } from './scene-words.ts';

const OTHER_WORDS = new Set(
  'the a an and in on at of with scene shot close medium wide camera int ext veo wan no um uma o os as e em na com cena plano el la los las un una y en con interior exterior slow soft dialogue style mood lighting light audio sound music she he her his ela ele ella they two tres duas dois same then cut over under golden cinematic dramatic telenovela drama comedy noite dolly push tracking handheld static low high suddenly behind outside inside character setting location action ambience ambient sfx eye level depth field film visual style palette color colour brazil brasil mexico rio bahia salvador lisbon lisboa continues continuous continuity episode its this that there her when while after before from into where warm deep quiet still negative subject context english portuguese spanish voice speaks says line end opening final quem eu voce que nao sim por para'.split(
    ' ',
  ),
);
const SCENE_LISTS = [PLACE_WORDS, TIME_WORDS, WEATHER_WORDS, MOOD_WORDS, SHOT_WORDS];
const COMPANY =
  /^(?:,|\s*\(|\s+(?:stands|sits|walks|looks|turns|opens|holds|enters|runs|in|em|with|com|con|wearing|at|de|waits|faces|is|para|olha|entra|abre|segura|senta|caminha|mira|espera|raises|stops|steps|whispers|says|diz|dice|reads|le|lifts|alone|a|na|no|sozinha|sola|and|e|y|on|by|under|near|behind|abre|chora|corre|llora)(?=\s|,|\.|$)|\s+[a-z]{3,}s(?=\s|,|\.|$)|\s+[A-Z][a-z]+)/;

const NAMES_IN_S =
  /^(?:marcos|carlos|lucas|matias|tomas|ines|jonas|james|thomas|charles|chris|andres|nicolas|marcus|luis|elias|agnes|dolores|mercedes|douglas|jesus|alexis|iris|lois)$/;

/** The names in a text without accents, with their places. A surname belongs to the name before it. */
export function findNames(text: string): { name: string; at: number }[] {
  const prose = text.replaceAll(/(?<![A-Za-z])(?:INT|EXT)\b[^a-z]*(?=[A-Z][a-z]|$)/g, (heading) =>
    ' '.repeat(heading.length),
  );
  const names: { name: string; at: number; end: number }[] = [];
  for (const match of prose.matchAll(/(?<![A-Za-z])([A-Z][a-z]{2,}|[A-Z]{3,})(?![A-Za-z])/g)) {
    const last = names.at(-1);
    const surname = last !== undefined && match.index - last.end === 1;
    if (surname) last.end = match.index + match[0].length;
    else if (isName(prose, match[0], match.index)) {
      names.push({ name: match[0].toLowerCase(), at: match.index, end: match.index + match[0].length });
    }
  }
  return names;
}

/** A capital word at the start of a sentence is a name only if it is in capitals, stands elsewhere too, or acts. */
function isName(text: string, word: string, at: number): boolean {
  const plain = word.toLowerCase();
  if (OTHER_WORDS.has(plain) || SCENE_LISTS.some((lists) => isListed(plain, lists))) return false;
  const starts = at === 0 || /[.!?:;\n“"(]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  if (!starts)
    return !/(?:rua|street|avenue|hotel|sao|new|los|san|santa|bairro)\s+$/i.test(text.slice(0, at));
  if (word === word.toUpperCase()) return true;
  if (/[^s]s$/.test(word) && !NAMES_IN_S.test(plain) && text.indexOf(word, at + 1) < 0)
    return /^\s*[,(]/.test(text.slice(at + word.length));
  return text.indexOf(word, at + 1) >= 0 || COMPANY.test(text.slice(at + word.length, at + word.length + 14));
}

function isListed(word: string, lists: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(lists).some((words) => countWords(word, words) > 0);
}
