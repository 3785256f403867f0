import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPartialJson } from './read-partial-json.ts';

test('the whole text reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value, null, 1);
      const isPlain = !text.includes('__proto__') && text.isWellFormed() && !/\\ud[89a-f]/i.test(text);
      fc.pre(isPlain);
      expect(readPartialJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('at every character what is known only grows', () => {
  const text = JSON.stringify({
    title: 'A "red"\ncoat é',
    ages: [34, 7],
    cast: [{ name: 'Elena', ok: true }],
  });
  let before = '';
  for (let end = 1; end <= text.length; end += 1) {
    const known = readPartialJson(text.slice(0, end));
    const title = String(known?.['title'] ?? '');
    expect('A "red"\ncoat é'.startsWith(title)).toBe(true);
    expect(title.startsWith(before) || title === before).toBe(true);
    before = title;
  }
});

test.each([
  ['', null],
  ['{"a', {}],
  ['{"a":', {}],
  ['{"a": "x', { a: 'x' }],
  ['{"a": "x\\', { a: 'x' }],
  ['{"a": "x\\u00', { a: 'x' }],
  ['{"a": 1', {}],
  ['{"a": 12,', { a: 12 }],
  ['{"a": [1, 2', { a: [1] }],
  ['{"a": tru', {}],
  ['{"a": [{"b": "c', { a: [{ b: 'c' }] }],
])('unfinished %j is read as %j', (text, known) => {
  expect(readPartialJson(text)).toEqual(known);
});
