import { describe, expect, it } from 'vitest';
import { type DiffPart, diffWords } from './diffWords.ts';

const textOf = (parts: readonly DiffPart[]) => parts.map(({ text }) => text).join('');
const onlyHere = (parts: readonly DiffPart[]) =>
  parts.filter(({ same }) => !same).map(({ text }) => text.trim());

describe('diffWords', () => {
  it('marks the words only one of the prompts has', () => {
    const [left, right] = diffWords(
      'Uma mesa longa, uma vela só, paredes cinzentas. Ela ergue os olhos.',
      'Uma mesa longa, duas velas acesas, paredes cor de terra. Ela ergue os olhos.',
    );
    expect(onlyHere(left)).toEqual(['uma vela só', 'cinzentas']);
    expect(onlyHere(right)).toEqual(['duas velas acesas', 'cor de terra']);
  });

  it.each([
    ['', ''],
    ['one two', ''],
    ['', 'one two'],
    ['  spaced   out\nlines. ', 'spaced out, lines!'],
    ['a b c d', 'd c b a'],
    ['日本語の文', '日本の文'],
  ])('loses no character of %j and %j', (one, other) => {
    const [left, right] = diffWords(one, other);
    expect(textOf(left).trim()).toBe(one.trim());
    expect(textOf(right).trim()).toBe(other.trim());
  });

  it('marks nothing in equal texts, whatever the spaces between', () => {
    const [left, right] = diffWords('She  turns.\nRain.', 'She turns. Rain.');
    expect([...onlyHere(left), ...onlyHere(right)]).toEqual([]);
  });

  it('finds the fewest changes', () => {
    const [left, right] = diffWords('a b c a b b a', 'c b a b a c');
    const kept = (parts: readonly DiffPart[]) =>
      parts
        .filter(({ same }) => same)
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, '');
    expect(kept(left)).toBe(kept(right));
    expect(kept(left)).toHaveLength(4);
  });

  it('gives up marking beyond a size, and never the text', () => {
    const long = 'word '.repeat(2000).trim();
    expect(diffWords(long, `${long} more`)).toEqual([
      [{ text: long, same: false }],
      [{ text: `${long} more`, same: false }],
    ]);
  });
});
