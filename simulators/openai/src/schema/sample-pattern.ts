import { pick, type Random } from '../compose/random.ts';

/** Reads a regular expression piece by piece and writes a text that matches it. */
type Reader = { source: string; at: number; random: Random };

const CLASSES: Record<string, string> = {
  d: '0123456789',
  w: 'abcdefghijklmnopqrstuvwxyz0123456789_',
  s: ' ',
  D: 'abcdef',
  W: '- ',
  S: 'abcdef',
};
const ANY = 'abcdefghijklmnopqrstuvwxyz';

function peek(reader: Reader): string {
  return reader.source.charAt(reader.at);
}

function readEscape(reader: Reader): string {
  const letter = reader.source.charAt(reader.at + 1);
  reader.at += 2;
  if (letter === 'p' || letter === 'P') {
    reader.at = reader.source.indexOf('}', reader.at) + 1;
    return ANY;
  }
  return CLASSES[letter] ?? letter;
}

function range(from: string, to: string): string {
  const first = from.charCodeAt(0);
  return String.fromCharCode(
    ...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) => first + index),
  );
}

/** The letters of `[...]`; of a negated one, some that are not in it. */
function readSet(reader: Reader): string {
  reader.at += 1;
  const negated = peek(reader) === '^';
  if (negated) reader.at += 1;
  let letters = '';
  while (reader.at < reader.source.length && peek(reader) !== ']') {
    if (peek(reader) === '\\') {
      letters += readEscape(reader);
      continue;
    }
    const from = peek(reader);
    const isRange =
      reader.source.charAt(reader.at + 1) === '-' && reader.source.charAt(reader.at + 2) !== ']';
    letters += isRange ? range(from, reader.source.charAt(reader.at + 2)) : from;
    reader.at += isRange ? 3 : 1;
  }
  reader.at += 1;
  return negated ? [...`${ANY}0123456789-_ `].filter((one) => !letters.includes(one)).join('') : letters;
}

function readTimes(reader: Reader): number {
  const found = /^(?:\{(\d+)(,(\d*))?\}|[*+?])\??/.exec(reader.source.slice(reader.at));
  if (!found) return 1;
  reader.at += found[0].length;
  const least = found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
  const open = found[0].startsWith('*') || found[0].startsWith('+') || found[3] === '';
  const most = found[3] ? Number(found[3]) : least + (open ? 4 : 0);
  return least + Math.floor(reader.random() * (most - least + 1));
}

function readAtom(reader: Reader): () => string {
  const letter = peek(reader);
  if (letter === '(') {
    const lookaround = /^\(\?(?:[=!]|<[=!])/.exec(reader.source.slice(reader.at));
    reader.at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.source.slice(reader.at))?.[0].length ?? 1;
    const start = reader.at;
    const inner = readChoice(reader);
    const end = reader.at;
    reader.at += 1;
    if (lookaround) return () => '';
    const { source, random } = reader;
    let first = true;
    return () => {
      if (first) {
        first = false;
        return inner;
      }
      return readChoice({ source: source.slice(0, end), at: start, random });
    };
  }
  if (letter === '[') {
    const letters = readSet(reader);
    return () => pick(reader.random, [...letters]);
  }
  if (letter === '\\') {
    const letters = readEscape(reader);
    return () => (/^[bB]$/.test(letters) ? '' : pick(reader.random, [...letters]));
  }
  reader.at += 1;
  if (letter === '^' || letter === '$') return () => '';
  return () => (letter === '.' ? pick(reader.random, [...ANY]) : letter);
}

function readSequence(reader: Reader): string {
  let text = '';
  while (reader.at < reader.source.length && peek(reader) !== '|' && peek(reader) !== ')') {
    const atom = readAtom(reader);
    const times = readTimes(reader);
    for (let count = 0; count < times; count += 1) text += atom();
  }
  return text;
}

function readChoice(reader: Reader): string {
  const choices = [readSequence(reader)];
  while (peek(reader) === '|') {
    reader.at += 1;
    choices.push(readSequence(reader));
  }
  return pick(reader.random, choices);
}

/** A text that matches the pattern, or `undefined` when forty tries found none (lookarounds are not understood). */
export function samplePattern(pattern: string, random: Random): string | undefined {
  const test = new RegExp(pattern, 'u');
  for (let tries = 0; tries < 40; tries += 1) {
    const text = readChoice({ source: pattern, at: 0, random });
    if (test.test(text)) return text;
  }
  return undefined;
}
