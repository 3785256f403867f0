import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGather } from './gather.ts';

describe('createGather', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes one deed of many wishes, and another of those that come after it', () => {
    const gather = createGather(300);
    const run = vi.fn();
    for (let wish = 0; wish < 20; wish += 1) {
      gather(run);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(run).toHaveBeenCalledTimes(1);
    gather(run);
    vi.advanceTimersByTime(300);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
