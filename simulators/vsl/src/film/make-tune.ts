import { composeScene } from './compose-scene.ts';
import type { FilmOrder } from './make-film.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { buildSound } from './sound/build-sound.ts';

/** Plays the ambience and chord of a prompt as an MP3 of the asked length. */
export async function makeTune(order: FilmOrder, target: string, signal: AbortSignal): Promise<void> {
  const { stage, sound } = composeScene(order);
  await runFfmpeg(
    ['-filter_complex', buildSound(stage, sound), '-map', '[a]', '-t', String(order.seconds), target],
    signal,
  );
}
