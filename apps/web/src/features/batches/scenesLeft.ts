import type { NovelaDetail } from '@novela/contract/novelas';
import { isFinal } from '@novela/contract/take-states';
import type { NovelaVideo } from '@novela/contract/videos';

/** A scene a batch would film; its record when there is one. */
export interface SceneLeft {
  readonly sceneNumber: number;
  readonly video: NovelaVideo | null;
}

/** Filmed already, on its way, or being written right now. */
const isCovered = (video: NovelaVideo): boolean =>
  video.selectedTakeId !== null ||
  (video.currentTake !== null && !isFinal(video.currentTake.state)) ||
  video.stage !== null;

/** Every scene of an episode somebody said something about and nobody has filmed, in story order. Pure. */
export const scenesLeft = (
  novela: Pick<NovelaDetail, 'episodes'>,
  videos: readonly NovelaVideo[],
  episodeNumber: number,
): SceneLeft[] => {
  const written = videos.filter((video) => video.episodeNumber === episodeNumber);
  const outline = novela.episodes.find(({ number }) => number === episodeNumber)?.scenes ?? [];
  const numbers = [...written, ...outline].map(({ sceneNumber }) => sceneNumber);
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((sceneNumber) => ({
      sceneNumber,
      video: written.find((video) => video.sceneNumber === sceneNumber) ?? null,
    }))
    .filter(({ video }) => video === null || !isCovered(video));
};

/** How many takes of a novela are on their way, and how many of them can still be called off for free. Pure. */
export const countOnTheWay = (videos: readonly NovelaVideo[], cancellable: ReadonlySet<string>) => {
  const open = videos.flatMap(({ currentTake }) =>
    currentTake === null || isFinal(currentTake.state) ? [] : [currentTake.state],
  );
  return { open: open.length, waiting: open.filter((state) => cancellable.has(state)).length };
};
