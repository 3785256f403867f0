import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import type { FrameState } from '../../components/frameState.ts';
import type { StripScene } from '../../components/Strip.tsx';
import { frameOf, type TroubleWord } from '../../lib/scenes/frameOf.ts';
import { countPlanned } from '../../lib/scenes/nextScene.ts';
import { plannedId } from './sceneIds.ts';
import type { SceneMeta } from './useSceneWords.ts';

/** Words and moment a strip is drawn with. */
export interface StripContext {
  readonly frozen: boolean;
  /** Scenes whose ticket was pressed and whose record has not arrived. */
  readonly pressed: ReadonlySet<number>;
  /** Finished while the page was open. */
  readonly fresh: ReadonlySet<string>;
  readonly meta: (video: NovelaVideo, frozen: boolean) => SceneMeta;
  readonly trouble: (word: TroubleWord) => string;
  readonly untitled: (sceneNumber: number) => string;
  readonly planned: string;
  readonly onIt: string;
}

const altOf = (video: NovelaVideo): string =>
  video.script?.lines.find(({ kind }) => kind === 'action')?.text ?? video.title;

const unfilmed = (number: number, title: string, lang: string, context: StripContext): StripScene => {
  const pressed = context.pressed.has(number);
  const state: FrameState = pressed ? { kind: 'working', stage: 'writing' } : { kind: 'planned' };
  const known = title === '' ? '' : context.planned;
  return {
    id: plannedId(number),
    number,
    title: title || (pressed ? context.untitled(number) : context.planned),
    meta: pressed ? context.onIt : known,
    state,
    lang,
  };
};

/** The picture a scene leaves for the one after it. */
const lastPicture = (video: NovelaVideo | undefined): string | null =>
  video === undefined ? null : (video.lastFrameUrl ?? video.thumbnailUrl);

const existing = (
  video: NovelaVideo,
  beforeUrl: string | null,
  lang: string,
  context: StripContext,
): StripScene => {
  const meta = context.meta(video, context.frozen);
  return {
    id: video.id,
    number: video.sceneNumber,
    title: video.title || context.untitled(video.sceneNumber),
    meta: meta.text,
    metaTone: meta.tone,
    state: frameOf(video, {
      word: context.trouble,
      beforeUrl,
      frozen: context.frozen,
      clipUrl: video.outputUrl,
      fresh: context.fresh.has(video.id),
    }),
    takeCount: video.takeCount,
    alt: altOf(video),
    lang,
  };
};

/** Every scene of an episode as frames of its strip: filmed, on the way, planned. Pure. */
export const stripScenes = (
  novela: NovelaDetail,
  videos: readonly NovelaVideo[],
  episode: number,
  context: StripContext,
): StripScene[] => {
  const inEpisode = videos.filter((video) => video.episodeNumber === episode);
  const plan = novela.episodes.find(({ number }) => number === episode)?.scenes ?? [];
  const at = (number: number) => inEpisode.find(({ sceneNumber }) => sceneNumber === number);
  const pictureBefore = (number: number): string | null =>
    number < 1 ? null : (lastPicture(at(number)) ?? pictureBefore(number - 1));
  return Array.from({ length: countPlanned(novela, videos, episode) }, (_, index): StripScene => {
    const number = index + 1;
    const video = at(number);
    const title = plan.find(({ sceneNumber }) => sceneNumber === number)?.title ?? '';
    return video === undefined
      ? unfilmed(number, title, novela.language, context)
      : existing({ ...video, title: video.title || title }, pictureBefore(index), novela.language, context);
  });
};
