import type { NovelaVideo } from '@novela/contract/videos';
import { takesHref } from './takesHref.ts';

/** Opens the takes of a scene without asking the server for a page; Back comes back. Browser only. */
export const openTakes = (video: Pick<NovelaVideo, 'novelaId' | 'episodeNumber' | 'sceneNumber'>): void => {
  const place = { episode: video.episodeNumber, scene: video.sceneNumber, compare: [] };
  window.history.pushState(null, '', takesHref(video.novelaId, place));
};
