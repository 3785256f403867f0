import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinParts, splitMessage } from './message-parts.ts';

const message = fc.record({
  room: fc.option(fc.string()),
  event: fc.string(),
  payload: fc.array(fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)))),
});

test('every message arrives whole, in pieces a notification can carry', () => {
  fc.assert(
    fc.property(message, fc.string({ minLength: 0, maxLength: 9000, unit: 'binary' }), (small, text) => {
      const whole = { ...small, payload: [...small.payload, text] };
      const read = joinParts('me');
      const parts = splitMessage('other', whole);
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThan(8000);
      const answers = parts.map(read);
      expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
      expect(answers.at(-1)).toEqual(whole);
    }),
  );
});

test('pieces of several senders may be mixed; one’s own and noise are not heard', () => {
  const read = joinParts('me');
  const long = { room: 'a', event: 'e', payload: ['x'.repeat(9000)] };
  const [first, second] = [splitMessage('one', long), splitMessage('two', { ...long, room: 'b' })];
  const heard = first.flatMap((part, index) => [part, second[index] ?? '']).map(read);
  expect(heard.filter((answer) => answer !== null).map(({ room }) => room)).toEqual(['a', 'b']);
  expect(
    splitMessage('me', long)
      .map(read)
      .every((answer) => answer === null),
  ).toBe(true);
  for (const noise of ['', 'x', 'a b 0 1\n{', 'a b 0 1\n"{}"', 'a b 0 1\n"[]"'])
    expect(read(noise)).toBeNull();
});
