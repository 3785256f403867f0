import { describe, expect, it } from 'vitest';
import { followLeader } from './followLeader.ts';

describe('followLeader', () => {
  it('leaves a clip alone that nobody would see lag', () => {
    expect(followLeader(4, 4.04, 8)).toEqual({ seek: null, rate: 1 });
  });

  it('hurries a late clip and holds an early one back', () => {
    expect(followLeader(4, 3.8, 8).rate).toBeGreaterThan(1);
    expect(followLeader(4, 4.2, 8).rate).toBeLessThan(1);
  });

  it('jumps over a gap that hurrying would not close', () => {
    expect(followLeader(6, 2, 8)).toEqual({ seek: 6, rate: 1 });
  });

  it('waits on the last frame of a shorter clip', () => {
    expect(followLeader(7.5, 5, 5)).toEqual({ seek: null, rate: 1 });
    expect(followLeader(7.5, 1, 5)).toEqual({ seek: 5, rate: 1 });
  });

  it('really converges, whatever the first gap', () => {
    for (const gap of [-2, -0.3, -0.1, 0.1, 0.3, 2]) {
      let [leader, follower] = [3, 3 + gap];
      for (let tick = 0; tick < 60; tick += 1) {
        const { seek, rate } = followLeader(leader, follower, 100);
        follower = (seek ?? follower) + 0.2 * rate;
        leader += 0.2;
      }
      expect(Math.abs(leader - follower)).toBeLessThan(0.1);
    }
  });
});
