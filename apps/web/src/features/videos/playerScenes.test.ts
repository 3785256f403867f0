import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { playerScenes } from './playerScenes.ts';

const scene = (sceneNumber: number, more: Partial<NovelaVideo>): NovelaVideo =>
  ({
    id: `v${sceneNumber}`,
    episodeNumber: 1,
    sceneNumber,
    title: '',
    status: 'generating',
    outputUrl: null,
    etaSeconds: null,
    script: null,
    settings: { duration: 8 },
    ...more,
  }) as NovelaVideo;

describe('playerScenes', () => {
  it('waits for a scene that comes by itself, never for one that waits for a person', () => {
    const videos = [
      scene(1, { status: 'completed', subStatus: 'completed', outputUrl: '/1.mp4' }),
      scene(2, { subStatus: 'stuck' }),
      scene(3, { subStatus: 'submission_unknown' }),
      scene(4, { subStatus: 'stuck', outputUrl: '/4.mp4' }),
      scene(5, { subStatus: 'processing' }),
      scene(6, { status: 'pending', subStatus: 'draft' }),
    ];
    expect(playerScenes(videos, 1).map(({ number, status }) => [number, status])).toEqual([
      [1, 'ready'],
      [4, 'ready'],
      [5, 'filming'],
    ]);
  });
});
