import { describe, expect, it } from 'vitest';
import { alertKey, countFitting, reachedLevel } from './capAlert.ts';
import { raisedCap } from './raisedCap.ts';

describe('raisedCap', () => {
  it.each([
    [0, 0, 5],
    [1, 0, 5],
    [5, 0, 10],
    [25, 0, 30],
    [60, 0, 70],
    [57.5, 0, 60],
    [250, 0, 300],
    [1000, 0, 1100],
    [10, 12.4, 15],
    [10, 61, 70],
  ])('%d USD, wanting %d, becomes %d', (cap, wanted, raised) => {
    expect(raisedCap(cap, wanted)).toBe(raised);
  });

  it('always rises and always holds what is wanted', () => {
    for (let cap = 0; cap < 700; cap += 3.7) {
      expect(raisedCap(cap, cap * 1.3)).toBeGreaterThan(cap);
      expect(raisedCap(cap, cap * 1.3)).toBeGreaterThanOrEqual(cap * 1.3);
    }
  });
});

describe('cap alerts', () => {
  const used = (spent: number, held = 0, cap: number | null = 60) => ({ spent, held, cap });

  it('name the highest level reached', () => {
    expect(reachedLevel(used(29.99))).toBeNull();
    expect(reachedLevel(used(30))).toBe(50);
    expect(reachedLevel(used(40, 8))).toBe(80);
    expect(reachedLevel(used(57.12))).toBe(80);
    expect(reachedLevel(used(60))).toBe(100);
    expect(reachedLevel(used(75))).toBe(100);
  });

  it('say nothing without a cap and everything at a cap of nothing', () => {
    expect(reachedLevel(used(500, 0, null))).toBeNull();
    expect(reachedLevel(used(0, 0, 0))).toBe(100);
  });

  it('are not fooled by tenths that no computer can write', () => {
    expect(reachedLevel({ spent: 0.1 + 0.2, held: 0, cap: 0.6 })).toBe(50);
    expect(countFitting({ spent: 0, held: 0, cap: 2.88 }, 0.96)).toBe(3);
  });

  it('count the scenes that still fit', () => {
    expect(countFitting(used(57.12), 0.96)).toBe(3);
    expect(countFitting(used(61), 0.96)).toBe(0);
    expect(countFitting(used(1, 0, null), 0.96)).toBe(0);
  });

  it('come again after the cap was raised', () => {
    expect(alertKey('n1', 60)).not.toBe(alertKey('n1', 70));
    expect(alertKey('n1', 60)).not.toBe(alertKey('2026-11-01', 60));
  });
});
