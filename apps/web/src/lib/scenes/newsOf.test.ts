import type { NovelaVideo } from '@novela/contract/videos';
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
    const done = at({ subStatus: 'completed', stage: null, outputUrl: '/clip.mp4' });
    expect(newsOf(at({}), done)).toEqual({ kind: 'ready' });
    expect(newsOf(done, done)).toBeNull();
    const refused = at({ subStatus: 'refused', stage: null });
    expect(newsOf(at({}), refused)).toEqual({ kind: 'failed' });
    expect(newsOf(refused, refused)).toBeNull();
  });

  it('says nothing about scenes it hears of for the first time', () => {
    expect(newsOf(undefined, at({}))).toBeNull();
  });
});
