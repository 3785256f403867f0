import { describe, expect, it } from 'vitest';
import { doubtDeeds } from './doubtDeeds.ts';

describe('doubtDeeds', () => {
  it('are those the server names, in a steady order', () => {
    expect(doubtDeeds('stuck', [{ kind: 'give_up' }, { kind: 'retry' }, { kind: 'look_again' }])).toEqual([
      'look_again',
      'give_up',
    ]);
  });

  it('are the usual ones of the state when the server names none', () => {
    expect(doubtDeeds('submission_unknown', [])).toEqual(['look_again', 'not_filmed', 'was_filmed']);
    expect(doubtDeeds('stuck', [{ kind: 'retry' }])).toEqual(['keep_waiting', 'look_again', 'give_up']);
  });

  it('are none where nothing is in doubt', () => {
    expect(doubtDeeds('failed', [])).toEqual([]);
    expect(doubtDeeds('processing', [])).toEqual([]);
  });
});
