import type { NovelaVideo } from '@novela/contract/videos';
import { needsYou } from '../scenes/failureOf.ts';

/** What changed for a reader who had no live news for a while. */
export interface AwayNews {
  readonly finished: number;
  readonly needYou: number;
}

type Scenes = Readonly<Record<string, NovelaVideo>>;

/** What happened between two looks at the same novela. Pure. */
export const awayNews = (before: Scenes, after: Scenes): AwayNews => {
  const changed = Object.values(after).map((video) => ({ video, known: before[video.id] }));
  const newFilm = ({ video, known }: (typeof changed)[number]) =>
    video.subStatus === 'completed' &&
    video.selectedTakeId !== null &&
    (known === undefined ||
      known.subStatus !== 'completed' ||
      known.currentTake?.id !== video.currentTake?.id);
  return {
    finished: changed.filter(newFilm).length,
    needYou: changed.filter(
      ({ video, known }) => needsYou(video) && !(known !== undefined && needsYou(known)),
    ).length,
  };
};
