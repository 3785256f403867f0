import { isCancellable, isFinal, type TakeState, takeStates } from '@novela/contract/take-states';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedFrom, allowedLate, isParked } from './take-moves.ts';

test('nothing leads out of a final state and into the first one', () => {
  for (const state of takeStates) expect(allowedFrom[state].filter(isFinal)).toEqual([]);
  expect(allowedFrom.queued).toEqual([]);
});

test('only a take somebody gave up on may still become a film, or be said to have failed', () => {
  expect(allowedLate).toEqual({ completed: ['failed'], failed: ['failed'] });
});

test('exactly what was not sent can be called off', () => {
  expect([...allowedFrom.cancelled].sort()).toEqual(takeStates.filter(isCancellable).sort());
});

test('only a take that is ready is ordered, and an order in doubt is never ready again', () => {
  expect(allowedFrom.submitting).toEqual(['ready']);
  expect(allowedFrom.ready).not.toContain('submission_unknown');
  expect(allowedFrom.submission_unknown).toEqual(['submitting']);
});

test('every state but the first can be reached, and every open state has an end', () => {
  const next = (from: string) => takeStates.filter((to) => (allowedFrom[to] as string[]).includes(from));
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of next(from)) {
      if (seen.has(to)) continue;
      seen.add(to);
      reach(to, seen);
    }
    return seen;
  };
  expect([...reach('queued')].sort()).toEqual(takeStates.filter((state) => state !== 'queued').sort());
  for (const state of takeStates.filter((one) => !isFinal(one))) {
    expect([...reach(state)].some((end) => end === 'failed')).toBe(true);
  }
});

const follow = (news: readonly TakeState[]): TakeState[] => {
  let state: TakeState = 'queued';
  return news.map((to) => {
    if (allowedFrom[to].includes(state)) state = to;
    return state;
  });
};

test('in whatever order news arrives, a take that ended stays as it ended', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...takeStates), { maxLength: 60 }), (news) => {
      const states = follow(news);
      const end = states.findIndex(isFinal);
      if (end >= 0) expect(new Set(states.slice(end)).size).toBe(1);
      expect(states.filter(isParked).some(isFinal)).toBe(false);
    }),
  );
});
