import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { secondsLeft, takesLong } from './waiting.ts';

const filming = (etaSeconds: number | null): NovelaVideo =>
  ({ stage: 'filming', etaSeconds, currentTake: null }) as NovelaVideo;

describe('secondsLeft', () => {
  it('counts down from the moment the record was first looked at', () => {
    const video = filming(40);
    expect(secondsLeft(video, null)).toBe(40);
    expect([100_000, 101_000, 130_400, 139_900].map((now) => secondsLeft(video, now))).toEqual([
      40, 39, 10, 1,
    ]);
    expect(secondsLeft(video, 140_001)).toBeNull();
    // A newer record begins anew.
    expect(secondsLeft(filming(12), 140_001)).toBe(12);
    expect(secondsLeft(filming(null), 140_001)).toBeNull();
  });
});

describe('takesLong', () => {
  it('holds once the usual time of a film is over, and only while it is filmed', () => {
    const video = filming(5);
    expect([1000, 6000, 6001].map((now) => takesLong(video, now))).toEqual([false, false, true]);
    expect(takesLong(filming(null), null)).toBe(true);
    expect(takesLong({ ...filming(null), stage: 'in_line' }, null)).toBe(false);
    const slow = { ...filming(9), currentTake: { slow: true } } as NovelaVideo;
    expect(takesLong(slow, null)).toBe(true);
  });
});
