import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './keyset.ts';

test('a cursor gives back the sort values it was made from', () => {
  const last = ['2026-11-22T10:00:00.123Z', 42, null, 'ção'];
  expect(decodeCursor(encodeCursor(last))).toEqual(last);
});

test.each([
  ['empty', ''],
  ['made up', 'abc'],
  ['shortened', encodeCursor(['2026-11-22T10:00:00Z', 'id']).slice(0, -3)],
  ['changed', `A${encodeCursor(['2026-11-22T10:00:00Z', 'id']).slice(1)}`],
  ['an offset in disguise', Buffer.from('{"offset":1000000}').toString('base64url')],
])('a cursor that is %s is refused as invalid input', (_what, cursor) => {
  expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'validation_failed' }));
});
