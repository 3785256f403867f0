import { expect, it } from 'vitest';
import { countFrames } from './frameState.ts';

it('sums up a row the way its sentence reads', () => {
  const counts = countFrames([
    { kind: 'finished', posterUrl: null },
    { kind: 'finished', posterUrl: null },
    { kind: 'failed', word: 'Refused' },
    { kind: 'working', stage: 'writing' },
    { kind: 'filming', percent: 62, beforeUrl: null },
    { kind: 'queued' },
    { kind: 'draft' },
  ]);
  expect(counts).toEqual({ finished: 2, failed: 1, filming: 2, queued: 1, planned: 1 });
});
