import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import { countPlanned } from '../../lib/scenes/nextScene.ts';

/** Key of a scene that has no record yet. */
export const plannedId = (sceneNumber: number): string => `planned-${sceneNumber}`;

/** The scene number a planned key stands for; null for a real scene's id. */
export const plannedNumber = (id: string | null): number | null => {
  const match = /^planned-(\d+)$/.exec(id ?? '');
  return match === null ? null : Number(match[1]);
};

/** The keys of an episode's scenes in story order. Pure. */
export const sceneIds = (
  novela: NovelaDetail,
  videos: readonly NovelaVideo[],
  episode: number,
): readonly string[] =>
  Array.from({ length: countPlanned(novela, videos, episode) }, (_, index) => {
    const at = videos.find((video) => video.episodeNumber === episode && video.sceneNumber === index + 1);
    return at?.id ?? plannedId(index + 1);
  });
