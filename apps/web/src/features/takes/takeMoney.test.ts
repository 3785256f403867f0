import type { Take } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { takeFrame } from './takeFrame.ts';
import { takeMoney } from './takeMoney.ts';

const take = (more: Partial<Take>): Take =>
  ({
    state: 'completed',
    status: 'completed',
    stage: null,
    simulated: false,
    estimatedCost: 0.96,
    actualCost: null,
    error: null,
    thumbnailUrl: null,
    outputUrl: null,
    ...more,
  }) as Take;
const failed = (charged: boolean | null): Take =>
  take({ state: 'failed', status: 'failed', error: { charged } as Take['error'] });
const calledOff = take({ state: 'cancelled', status: 'failed', actualCost: 0 });

describe('takeMoney', () => {
  it('names a price only where it was paid or is held', () => {
    expect(takeMoney(take({ actualCost: 0.8 }))).toEqual({ said: 'paid', usd: 0.8 });
    expect(takeMoney(take({ simulated: true })).usd).toBe(0);
    expect(takeMoney(take({ state: 'processing', status: 'generating' })).said).toBe('held');
    expect(takeMoney(calledOff).said).toBe('notCharged');
    expect([false, true, null].map((charged) => takeMoney(failed(charged)).said)).toEqual([
      'notCharged',
      'charged',
      'chargeUnknown',
    ]);
  });
});

describe('takeFrame', () => {
  it('shows a failed take as failed and one called off as never made', () => {
    expect(takeFrame(failed(false), 'Failed')).toEqual({ kind: 'failed', word: 'Failed' });
    expect(takeFrame(calledOff, 'Failed')).toEqual({ kind: 'planned' });
    expect(takeFrame(take({ state: 'queued', status: 'pending' }), 'Failed')).toEqual({ kind: 'queued' });
  });
});
