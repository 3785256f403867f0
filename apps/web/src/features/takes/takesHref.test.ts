import { describe, expect, it } from 'vitest';
import { readTakesPlace, takesHref } from './takesHref.ts';

const read = (text: string) => readTakesPlace(new URLSearchParams(text));

describe('the address of compared takes', () => {
  it('is read as it is written', () => {
    const place = { episode: 2, scene: 3, compare: [2, 3] };
    const address = new URL(takesHref('n1', place), 'http://studio');
    expect(readTakesPlace(address.searchParams)).toEqual(place);
  });

  it('names the episode only when it is not the first', () => {
    expect(takesHref('n1', { episode: 1, scene: 3, compare: [2, 3] })).toBe(
      '/novelas/n1?scene=3&compare=2,3',
    );
  });

  it('tells choosing a scene from comparing its takes', () => {
    expect(read('scene=3')?.compare).toBeNull();
    expect(read('scene=3&compare=')?.compare).toEqual([]);
  });

  it('leaves out what no take can be called, and takes no more than two', () => {
    expect(read('scene=3&compare=0,x,2,2,5,7')?.compare).toEqual([2, 5]);
    expect(read('scene=-1&compare=1,2')).toBeNull();
    expect(read('compare=1,2')).toBeNull();
  });
});
