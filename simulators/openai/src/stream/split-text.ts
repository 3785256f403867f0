import { createRandom } from '../compose/random.ts';

/** Cuts a text into pieces of about a token or two (2 to 12 characters), never inside a surrogate pair. */
export function splitText(text: string, seed: number): string[] {
  const random = createRandom(seed);
  const letters = [...text];
  const pieces: string[] = [];
  for (let start = 0; start < letters.length; ) {
    const end = start + 2 + Math.floor(random() * 11);
    pieces.push(letters.slice(start, end).join(''));
    start = end;
  }
  return pieces;
}
