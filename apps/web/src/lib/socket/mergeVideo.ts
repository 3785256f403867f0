import type { NovelaVideo, VideoBrief } from '@novela/contract/videos';

type Versioned = Pick<VideoBrief, 'id' | 'version' | 'progress' | 'status'>;

const takeOf = (video: Versioned): string | null => {
  const take: unknown = Reflect.get(video, 'currentTake');
  return typeof take === 'object' && take !== null ? String(Reflect.get(take, 'id')) : null;
};

/** The story around a scene can change without the scene: of two equal versions the one read last knows why it is stale. */
const withStaleOf = <V extends Versioned>(known: V, incoming: V): V => {
  const stale: unknown = Reflect.get(incoming, 'stale');
  const same = JSON.stringify(stale) === JSON.stringify(Reflect.get(known, 'stale'));
  return stale === undefined || same ? known : { ...known, stale };
};

/**
 * The newer of two records of one scene: an older or equal version never wins, and the progress of one and the
 * same running take never goes down. Pure.
 */
export const mergeVideo = <V extends Versioned>(known: V | undefined, incoming: V): V => {
  if (known === undefined) {
    return incoming;
  }
  if (incoming.version <= known.version) {
    return incoming.version === known.version ? withStaleOf(known, incoming) : known;
  }
  const sameRun = incoming.status === known.status && takeOf(incoming) === takeOf(known);
  if (!sameRun || known.progress === null || (incoming.progress ?? -1) >= known.progress) {
    return incoming;
  }
  return { ...incoming, progress: known.progress };
};

/** A record per scene with the incoming ones merged in; the very same object when nothing changed. Pure. */
export const mergeVideos = <V extends Versioned>(
  known: Readonly<Record<string, V>>,
  incoming: readonly V[],
): Readonly<Record<string, V>> => {
  let merged = known;
  for (const video of incoming) {
    const before = merged[video.id];
    const after = mergeVideo(before, video);
    if (after !== before) {
      merged = { ...merged, [video.id]: after };
    }
  }
  return merged;
};

/** Only what a small strip draws. Pure. */
export const briefOf = (video: NovelaVideo): VideoBrief => ({
  id: video.id,
  episodeNumber: video.episodeNumber,
  sceneNumber: video.sceneNumber,
  title: video.title,
  status: video.status,
  subStatus: video.subStatus,
  stage: video.stage,
  progress: video.progress,
  etaSeconds: video.etaSeconds,
  thumbnailUrl: video.thumbnailUrl,
  version: video.version,
});

/** Scenes in story order. Pure. */
export const inStoryOrder = <V extends Pick<VideoBrief, 'episodeNumber' | 'sceneNumber'>>(
  videos: Readonly<Record<string, V>>,
): V[] =>
  Object.values(videos).sort((a, b) => a.episodeNumber - b.episodeNumber || a.sceneNumber - b.sceneNumber);
