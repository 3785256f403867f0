import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { countOnTheWay, scenesLeft } from './scenesLeft.ts';

const scene = (sceneNumber: number, parts: Partial<NovelaVideo> = {}): NovelaVideo => {
  const bare: Partial<NovelaVideo> = {
    episodeNumber: 1,
    sceneNumber,
    selectedTakeId: null,
    currentTake: null,
    stage: null,
    ...parts,
  };
  return bare as NovelaVideo;
};
const take = (state: string) => ({ state }) as NonNullable<NovelaVideo['currentTake']>;
const outline = (...numbers: number[]) => ({
  episodes: [
    {
      id: 'e1',
      number: 1,
      title: '',
      synopsis: '',
      scenes: numbers.map((sceneNumber) => ({ sceneNumber, title: 'x', whatHappens: '' })),
    },
  ],
});

describe('the scenes a batch would film', () => {
  it('are the planned and written ones without a film, in story order', () => {
    const videos = [
      scene(4),
      scene(1, { selectedTakeId: 't' }),
      scene(3, { currentTake: take('failed') }),
      scene(2, { currentTake: take('processing') }),
      scene(1, { episodeNumber: 2 }),
    ];
    expect(scenesLeft(outline(1, 2, 3, 6), videos, 1).map(({ sceneNumber }) => sceneNumber)).toEqual([
      3, 4, 6,
    ]);
  });

  it('leave out what the crew is writing right now', () => {
    expect(scenesLeft({ episodes: [] }, [scene(1, { stage: 'writing' }), scene(2)], 1)).toHaveLength(1);
  });

  it('are counted on their way, and which of them still wait', () => {
    const videos = [
      scene(1, { currentTake: take('processing') }),
      scene(2, { currentTake: take('queued') }),
      scene(3, { currentTake: take('completed') }),
      scene(4),
    ];
    expect(countOnTheWay(videos, new Set(['queued', 'ready']))).toEqual({ open: 2, waiting: 1 });
  });
});
