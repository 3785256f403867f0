import type { NovelaSummary } from '@novela/contract/novelas';
import type { VideoBrief } from '@novela/contract/videos';
import { expect, it } from 'vitest';
import { keepNewer } from './keepNewer.ts';

const scene = (sceneNumber: number, version: number) =>
  ({ id: `v${sceneNumber}`, episodeNumber: 1, sceneNumber, version, progress: null }) as VideoBrief;
const row = (id: string, title: string, videos: readonly VideoBrief[]) =>
  ({ id, title, videos }) as NovelaSummary;

it('takes the rows of the server and keeps the scenes that were heard of since it read them', () => {
  const before = [row('a', 'Old', [scene(1, 5), scene(2, 1)]), row('gone', 'Gone', [])];
  const rows = [row('a', 'New', [scene(1, 4), scene(2, 2)]), row('b', 'Other', [scene(1, 1)])];
  const [first, second] = keepNewer(rows, before);
  expect(first).toEqual(row('a', 'New', [scene(1, 5), scene(2, 2)]));
  expect(second).toBe(rows[1]);
});

it('keeps a scene that began while the answer was on its way', () => {
  const [first] = keepNewer([row('a', 'A', [scene(2, 1)])], [row('a', 'A', [scene(1, 1), scene(2, 1)])]);
  expect(first?.videos.map(({ id }) => id)).toEqual(['v1', 'v2']);
});
