import type { NovelaSummary } from '@novela/contract/novelas';
import type { VideoBrief } from '@novela/contract/videos';

/** The line that says where a novela stands. */
export type RowState =
  | { readonly kind: 'busy'; readonly toFix: number; readonly inProgress: number }
  | { readonly kind: 'ready'; readonly scene: number }
  | { readonly kind: 'episodeDone'; readonly episode: number }
  | { readonly kind: 'notFilmed' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'finished' };

/** What a row of the list draws. */
export interface RowFacts {
  readonly episode: number;
  /** One entry per planned scene of that episode; null where nothing exists yet. */
  readonly frames: readonly { readonly sceneNumber: number; readonly video: VideoBrief | null }[];
  readonly state: RowState;
}

const MAX_FRAMES = 8;
const troubled = new Set<VideoBrief['subStatus']>([
  'failed',
  'refused',
  'stuck',
  'submission_unknown',
  'needs_approval',
]);

/** True while a scene is on its way and nothing is asked of anybody. Pure. */
export const isMoving = (video: VideoBrief): boolean =>
  !troubled.has(video.subStatus) &&
  (video.status === 'generating' || (video.status === 'pending' && video.subStatus === 'queued'));

/** True when a scene waits for a person; a finished picture is no reason to. Pure. */
export const isTroubled = (video: VideoBrief): boolean =>
  troubled.has(video.subStatus) && !(video.status === 'completed');

const isOpen = (video: VideoBrief | null): boolean =>
  video === null ||
  video.subStatus === 'draft' ||
  (video.subStatus === 'cancelled' && video.thumbnailUrl === null);

const stateOf = (novela: NovelaSummary, episode: number, frames: RowFacts['frames']): RowState => {
  const toFix = novela.videos.filter(isTroubled).length;
  const inProgress = novela.videos.filter(isMoving).length;
  if (toFix + inProgress > 0) {
    return { kind: 'busy', toFix, inProgress };
  }
  if (novela.status === 'paused') {
    return { kind: 'paused' };
  }
  if (novela.status === 'completed') {
    return { kind: 'finished' };
  }
  if (novela.videos.every(isOpen)) {
    return { kind: 'notFilmed' };
  }
  const open = frames.find(({ video }) => isOpen(video));
  return open === undefined ? { kind: 'episodeDone', episode } : { kind: 'ready', scene: open.sceneNumber };
};

/** The latest episode of a novela as a row of at most eight frames, and where the novela stands. Pure. */
export const rowFacts = (novela: NovelaSummary): RowFacts => {
  const episode = novela.videos.reduce((latest, video) => Math.max(latest, video.episodeNumber), 1);
  const inEpisode = novela.videos.filter((video) => video.episodeNumber === episode);
  const count = Math.max(novela.scenesPerEpisode, ...inEpisode.map(({ sceneNumber }) => sceneNumber));
  const all = Array.from({ length: count }, (_, index) => ({
    sceneNumber: index + 1,
    video: inEpisode.find(({ sceneNumber }) => sceneNumber === index + 1) ?? null,
  }));
  const lastUsed = inEpisode.reduce((last, { sceneNumber }) => Math.max(last, sceneNumber), 0);
  // A long episode shows its moving end, not its beginning.
  const from = Math.max(0, Math.min(lastUsed + 1, count) - MAX_FRAMES);
  return { episode, frames: all.slice(from, from + MAX_FRAMES), state: stateOf(novela, episode, all) };
};
