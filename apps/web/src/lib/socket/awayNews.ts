import type { NovelaVideo } from '@novela/contract/videos';
import { failedRetake, needsYou } from '../scenes/failureOf.ts';

/** What changed for a reader who had no live news for a while. */
export interface AwayNews {
  readonly finished: number;
  readonly needYou: number;
}

type Scenes = Readonly<Record<string, NovelaVideo>>;

/** The take that became the newest film; null where the newest take is none. */
const filmOf = (video: NovelaVideo | undefined): string | null =>
  video?.currentTake?.state === 'completed' ? video.currentTake.id : null;

/** What a person is asked about: a scene, or the failed new take of a filmed one; null when nothing. */
const questionOf = (video: NovelaVideo | undefined): string | null => {
  if (video === undefined) {
    return null;
  }
  return needsYou(video) ? video.id : (failedRetake(video)?.id ?? null);
};

/** What happened between two looks at the same novela. Pure. */
export const awayNews = (before: Scenes, after: Scenes): AwayNews => {
  const count = (tell: typeof filmOf): number =>
    Object.values(after).filter((video) => ![null, tell(before[video.id])].includes(tell(video))).length;
  return { finished: count(filmOf), needYou: count(questionOf) };
};
