import type { TakeState } from '@novela/contract/take-states';
import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { awayNews } from './awayNews.ts';

const scene = (id: string, subStatus: NovelaVideo['subStatus'], takeId = 't1'): NovelaVideo => {
  const selectedTakeId = subStatus === 'completed' ? takeId : null;
  return { id, subStatus, selectedTakeId, currentTake: { id: takeId, state: subStatus } } as NovelaVideo;
};
const retaken = (id: string, state: TakeState): NovelaVideo =>
  ({ ...scene(id, 'completed'), currentTake: { id: 't2', state } }) as NovelaVideo;
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

  it('counts a failed new take of a filmed scene as waiting, and one called off as nothing', () => {
    const before = scenes(scene('a', 'completed'), retaken('b', 'failed'), scene('c', 'completed'));
    const after = scenes(retaken('a', 'refused'), retaken('b', 'failed'), retaken('c', 'cancelled'));
    expect(awayNews(before, after)).toEqual({ finished: 0, needYou: 1 });
  });
});
