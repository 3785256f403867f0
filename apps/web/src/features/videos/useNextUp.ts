'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import { useMemo, useState } from 'react';
import { chooseNextScene, type NextScene } from '../../lib/scenes/nextScene.ts';
import { inStoryOrder } from '../../lib/socket/mergeVideo.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';

/** Which scene comes next in an episode, and which tickets were pressed whose records have not arrived. */
export interface NextUp {
  readonly novela: NovelaDetail;
  /** All scenes in story order. */
  readonly videos: readonly NovelaVideo[];
  readonly next: NextScene;
  readonly pressed: ReadonlySet<number>;
  /** The studio took the order for this scene of the episode. */
  readonly taken: (sceneNumber: number) => void;
}

/** Follows which scene of the episode one press would film. */
export function useNextUp(episode: number): NextUp {
  const novela = useNovela((live) => live.novela);
  const byId = useNovela((live) => live.videos);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const videos = useMemo(() => inStoryOrder(byId), [byId]);
  const known = new Set(
    videos.map((video) => `${video.episodeNumber}.${video.sceneNumber}.${video.takeCount > 0}`),
  );
  const pressed = new Set(
    [...answered]
      .map((place) => place.split('.').map(Number))
      .filter(([of, scene]) => of === episode && !known.has(`${of}.${scene}.true`))
      .map(([, scene]) => scene ?? 0),
  );
  return {
    novela,
    videos,
    pressed,
    next: chooseNextScene(novela, videos, episode, pressed),
    taken: (sceneNumber) => setAnswered((before) => new Set([...before, `${episode}.${sceneNumber}`])),
  };
}
