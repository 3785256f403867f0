import type { NovelaVideo } from '@novela/contract/videos';
import type { PlayerScene } from '../../components/playerScene.ts';
import { captionsOf } from '../../lib/scenes/captionsOf.ts';
import { needsYou } from '../../lib/scenes/failureOf.ts';
import { readyAt } from '../../lib/scenes/waiting.ts';

/** The scenes of one episode the player can show or wait for by themselves, in story order. */
export const playerScenes = (videos: readonly NovelaVideo[], episode: number): PlayerScene[] =>
  videos
    .filter((video) => video.episodeNumber === episode)
    .filter((video) => video.outputUrl !== null || (video.status === 'generating' && !needsYou(video)))
    .map((video) => ({
      id: video.id,
      number: video.sceneNumber,
      title: video.title,
      status: video.outputUrl === null ? 'filming' : 'ready',
      clipUrl: video.outputUrl,
      posterUrl: video.posterUrl ?? video.thumbnailUrl,
      durationSeconds: video.durationSeconds ?? video.settings.duration,
      readyAt: readyAt(video, Date.now()),
      captions: captionsOf(video.script, video.durationSeconds ?? video.settings.duration),
    }));
