import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { awayNews } from './awayNews.ts';

const scene = (id: string, subStatus: NovelaVideo['subStatus'], takeId = 't1'): NovelaVideo => {
  const done = subStatus === 'completed';
  const bare = { id, subStatus, selectedTakeId: done ? takeId : null, currentTake: { id: takeId } };
  return bare as NovelaVideo;
};
const scenes = (...all: NovelaVideo[]) => Object.fromEntries(all.map((video) => [video.id, video]));

describe('what happened while nobody listened', () => {
  it('is nothing when nothing changed', () => {
    const known = scenes(scene('a', 'completed'), scene('b', 'failed'), scene('c', 'processing'));
    expect(awayNews(known, known)).toEqual({ finished: 0, needYou: 0 });
  });

  it('counts new films, new takes of filmed scenes, and what waits for a person', () => {
    const before = scenes(scene('a', 'processing'), scene('b', 'completed', 't1'), scene('c', 'queued'));
    const after = scenes(
      scene('a', 'completed'),
      scene('b', 'completed', 't2'),
      scene('c', 'refused'),
      scene('d', 'completed'),
    );
    expect(awayNews(before, after)).toEqual({ finished: 3, needYou: 1 });
  });
});
