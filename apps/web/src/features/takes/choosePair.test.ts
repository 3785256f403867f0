import type { TakeState } from '@novela/contract/take-states';
import { describe, expect, it } from 'vitest';
import { chooseTake, firstPair, otherOf } from './choosePair.ts';

const take = (takeNumber: number, state: TakeState = 'completed') => ({
  id: `t${takeNumber}`,
  takeNumber,
  state,
});

describe('the two takes beside each other', () => {
  it('are those of the address', () => {
    expect(firstPair([take(3), take(2), take(1)], 't3', [2, 3])).toEqual({ left: 2, right: 3, active: 2 });
  });

  it('are the one in the episode and the newest other film when the address names none', () => {
    const takes = [take(4, 'failed'), take(3), take(2), take(1)];
    expect(firstPair(takes, 't1', [])).toEqual({ left: 1, right: 3, active: 3 });
  });

  it('are completed when the address names one, or one that is gone', () => {
    expect(firstPair([take(2), take(1)], 't2', [9, 1])).toEqual({ left: 1, right: 2, active: 1 });
  });

  it('may be one, or none', () => {
    expect(firstPair([take(1)], 't1', [])).toEqual({ left: 1, right: null, active: 1 });
    expect(firstPair([], null, [1, 2])).toBeNull();
  });

  it('change places only where the chosen one is new', () => {
    const pair = { left: 2, right: 3, active: 2 };
    expect(chooseTake(pair, 3)).toEqual({ left: 2, right: 3, active: 3 });
    expect(chooseTake(pair, 1)).toEqual({ left: 1, right: 3, active: 1 });
    expect(chooseTake({ left: 2, right: 3, active: 3 }, 5)).toEqual({ left: 2, right: 5, active: 5 });
  });

  it('know each other', () => {
    expect(otherOf({ left: 2, right: 3, active: 3 })).toBe(2);
    expect(otherOf({ left: 1, right: null, active: 1 })).toBe(1);
  });
});
