import { stat } from 'node:fs/promises';
import path from 'node:path';
import installer from '@ffmpeg-installer/ffmpeg';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { AppError } from '../error/app-error.ts';
import type { FilmFacts, FilmKit, FilmStills } from './film-kit.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

const thumbnailWidth = 320;
const jpeg = ['-q:v', '3', '-threads', '1'] as const;

/** Films read by mediabunny and pictures drawn by ffmpeg; without a path the ffmpeg that comes with the studio. */
export function createFilmKit({ ffmpegPath }: { readonly ffmpegPath?: string | undefined } = {}): FilmKit {
  const program = ffmpegPath ?? installer.path;
  return {
    probe,
    stills: (film, folder) => drawStills(program, film, folder),
  };
}

async function probe(film: string): Promise<FilmFacts> {
  const input = new Input({ source: new FilePathSource(film), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('The file has no picture track.');
    const seconds = await input.computeDuration();
    if (!(seconds > 0)) throw new Error('The film has no length.');
    return { seconds, width: track.displayWidth, height: track.displayHeight };
  } catch (cause) {
    throw new AppError('output_unreadable', 'The film arrived but cannot be read.', {
      retryable: true,
      raw: cause instanceof Error ? cause.message : String(cause),
      cause,
    });
  } finally {
    input.dispose();
  }
}

async function drawStills(program: string, film: string, folder: string): Promise<FilmStills> {
  const poster = path.join(folder, 'poster.jpg');
  const lastFrame = path.join(folder, 'last-frame.jpg');
  const thumbnail = path.join(folder, 'thumbnail.webp');
  const { seconds } = await probe(film);
  const early = Math.min(1, seconds / 3).toFixed(3);
  await runFfmpeg(program, ['-ss', early, '-i', film, '-frames:v', '1', ...jpeg, poster]);
  await drawLastFrame(program, film, seconds, lastFrame);
  const scale = `scale='min(${thumbnailWidth},iw)':-2`;
  await runFfmpeg(program, ['-i', poster, '-vf', scale, '-frames:v', '1', '-quality', '72', thumbnail]);
  return { poster, lastFrame, thumbnail };
}

/** Overwrites one picture with every frame of the last second: what remains is the last one. */
async function drawLastFrame(program: string, film: string, seconds: number, target: string): Promise<void> {
  const start = Math.max(0, seconds - 1).toFixed(3);
  await runFfmpeg(program, ['-ss', start, '-i', film, ...jpeg, '-update', '1', target]);
  const drawn = await stat(target).catch(() => null);
  if (drawn === null || drawn.size === 0) {
    throw new AppError('output_unreadable', 'No picture can be drawn from the film.', { retryable: true });
  }
}
