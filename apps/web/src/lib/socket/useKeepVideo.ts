'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { mergeVideos } from './mergeVideo.ts';
import { useNovelaStore } from './NovelaContext.tsx';

/** Puts a scene an answer brought into the store, unless a newer one is there. */
export function useKeepVideo(): (video: NovelaVideo) => void {
  const store = useNovelaStore();
  return (video) => store.setState((live) => ({ ...live, videos: mergeVideos(live.videos, [video]) }));
}
