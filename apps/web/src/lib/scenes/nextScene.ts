import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';

/** The scene one press would film, or that the episode has none left. */
export type NextScene =
  | {
      readonly kind: 'scene';
      readonly episodeNumber: number;
      readonly sceneNumber: number;
      readonly title: string;
      /** What was planned for it; empty when the Writer chooses. */
      readonly whatHappens: string;
      /** The scene's record when a script or a cancelled attempt exists already. */
      readonly video: NovelaVideo | null;
    }
  | { readonly kind: 'episode_done'; readonly sceneNumber: number; readonly nextEpisode: number | null };

type Plan = Pick<NovelaDetail, 'episodes' | 'scenesPerEpisode' | 'targetEpisodes'>;

/** How many scenes an episode is meant to have: its own plan, the novela's measure, or what already exists. Pure. */
export const countPlanned = (novela: Plan, videos: readonly NovelaVideo[], episodeNumber: number): number => {
  const planned = novela.episodes.find(({ number }) => number === episodeNumber)?.scenes ?? [];
  const existing = videos.filter((video) => video.episodeNumber === episodeNumber);
  return Math.max(
    novela.scenesPerEpisode,
    ...planned.map(({ sceneNumber }) => sceneNumber),
    ...existing.map(({ sceneNumber }) => sceneNumber),
  );
};

/** True when nobody has asked to film the scene, or the asking was called off before anything was made. Pure. */
export const isOpenForFilming = (video: NovelaVideo): boolean =>
  video.subStatus === 'draft' || (video.subStatus === 'cancelled' && video.selectedTakeId === null);

/**
 * The first scene of the episode nobody has filmed yet. `pressed` names scene numbers whose ticket was pressed
 * and whose record has not arrived: they count as taken, so that a second press films the one after. Pure.
 */
export const chooseNextScene = (
  novela: Plan,
  videos: readonly NovelaVideo[],
  episodeNumber: number,
  pressed: ReadonlySet<number> = new Set(),
): NextScene => {
  const count = countPlanned(novela, videos, episodeNumber);
  const plan = novela.episodes.find(({ number }) => number === episodeNumber)?.scenes ?? [];
  for (let sceneNumber = 1; sceneNumber <= count; sceneNumber += 1) {
    const video = videos.find(
      (one) => one.episodeNumber === episodeNumber && one.sceneNumber === sceneNumber,
    );
    if (pressed.has(sceneNumber) || (video !== undefined && !isOpenForFilming(video))) {
      continue;
    }
    const planned = plan.find((scene) => scene.sceneNumber === sceneNumber);
    return {
      kind: 'scene',
      episodeNumber,
      sceneNumber,
      title: video?.title || planned?.title || '',
      whatHappens: video?.sceneDescription || planned?.whatHappens || planned?.title || '',
      video: video ?? null,
    };
  }
  return {
    kind: 'episode_done',
    sceneNumber: count + 1,
    nextEpisode: episodeNumber < novela.targetEpisodes ? episodeNumber + 1 : null,
  };
};

/** The episode to open first: the one of the newest scene that is not finished, else the last one with scenes. Pure. */
export const currentEpisode = (videos: readonly Pick<NovelaVideo, 'episodeNumber'>[]): number =>
  videos.reduce((latest, { episodeNumber }) => Math.max(latest, episodeNumber), 1);
