'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useState } from 'react';
import { needsYou } from '../../lib/scenes/failureOf.ts';
import { inStoryOrder } from '../../lib/socket/mergeVideo.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { useOpenRetake } from './keptFilms.ts';

/** The scenes of an episode that wait for a person, in story order. */
export function useTrouble(episode: number): readonly NovelaVideo[] {
  const videos = useNovela((live) => live.videos);
  const openRetake = useOpenRetake();
  return inStoryOrder(videos).filter(
    (video) => video.episodeNumber === episode && (needsYou(video) || openRetake(video)),
  );
}

/** Names one failure of one scene. */
export const failureKey = (video: NovelaVideo): string =>
  `${video.currentTake?.id ?? video.id} ${video.subStatus}`;

/** Says whether a scene's failure happened after this part of the page came up, so that it is spoken at once. */
export function useFresh(): (video: NovelaVideo) => boolean {
  const videos = useNovela((live) => live.videos);
  const [old] = useState(() => new Set(Object.values(videos).map(failureKey)));
  return (video) => !old.has(failureKey(video));
}
