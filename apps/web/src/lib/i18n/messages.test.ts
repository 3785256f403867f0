import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.ts';

const read = (locale: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../messages/${locale}.json`, import.meta.url), 'utf8'));

/** Every message by its full key. */
const flatten = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`))
    : [[path, String(value)]];

/** Arguments and tags a message needs; plural branches may differ between languages. */
const holes = (message: string): string[] =>
  [
    ...new Set([...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? '')),
  ].sort();

describe('messages', () => {
  const english = new Map(flatten(read('en')));

  it.each(LOCALES.filter((locale) => locale !== 'en'))(
    '%s has every key of English with the same holes',
    (locale) => {
      const other = new Map(flatten(read(locale)));
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of english) {
        expect([key, holes(other.get(key) ?? '')]).toEqual([key, holes(message)]);
      }
    },
  );

  it('leaves no message empty', () => {
    for (const locale of LOCALES) {
      expect(flatten(read(locale)).filter(([, message]) => message.trim() === '')).toEqual([]);
    }
  });
});
