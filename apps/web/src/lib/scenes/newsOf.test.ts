import type { NovelaVideo, Take } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { newsOf } from './newsOf.ts';

const at = (more: Partial<NovelaVideo>): NovelaVideo =>
  ({ subStatus: 'processing', stage: 'filming', progress: null, outputUrl: null, ...more }) as NovelaVideo;

describe('newsOf', () => {
  it('speaks at every quarter and not between', () => {
    expect(newsOf(at({ progress: 20 }), at({ progress: 24 }))).toBeNull();
    expect(newsOf(at({ progress: 24 }), at({ progress: 51 }))).toEqual({ kind: 'progress', percent: 50 });
    expect(newsOf(at({ progress: 76 }), at({ progress: 100 }))).toBeNull();
  });

  it('tells started, ready and needs you apart, each once', () => {
    expect(newsOf(at({ stage: 'in_line' }), at({}))).toEqual({ kind: 'started' });
    const done = at({
      subStatus: 'completed',
      stage: null,
      outputUrl: '/clip.mp4',
      currentTake: { id: 't1', state: 'completed' } as Take,
    });
    expect(newsOf(at({}), done)).toEqual({ kind: 'ready' });
    expect(newsOf(done, done)).toBeNull();
    const refused = at({ subStatus: 'refused', stage: null });
    expect(newsOf(at({}), refused)).toEqual({ kind: 'failed' });
    expect(newsOf(refused, refused)).toBeNull();
  });

  it('never calls a new take ready that failed or was called off beside the film', () => {
    const filmed = (state: Take['state']) =>
      at({
        subStatus: 'completed',
        stage: null,
        outputUrl: '/clip.mp4',
        selectedTakeId: 't1',
        currentTake: { id: 't2', state } as Take,
      });
    const before = at({ outputUrl: '/clip.mp4', currentTake: { id: 't2', state: 'processing' } as Take });
    expect(newsOf(before, filmed('refused'))).toEqual({ kind: 'failed' });
    expect(newsOf(before, filmed('cancelled'))).toBeNull();
    expect(newsOf(before, filmed('completed'))).toEqual({ kind: 'ready' });
    // Nobody saw it in motion; and its film came after all.
    const first = { ...filmed('completed'), currentTake: { id: 't1', state: 'completed' } as Take };
    expect(newsOf(first, filmed('failed'))).toEqual({ kind: 'failed' });
    expect(newsOf(filmed('failed'), filmed('completed'))).toEqual({ kind: 'ready' });
    // Whoever gave it up knows.
    expect(newsOf({ ...before, subStatus: 'stuck' }, filmed('failed'))).toBeNull();
  });

  it('says nothing about scenes it hears of for the first time', () => {
    expect(newsOf(undefined, at({}))).toBeNull();
  });
});
