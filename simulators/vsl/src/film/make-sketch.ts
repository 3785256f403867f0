import { readFile, rm, writeFile } from 'node:fs/promises';
import type { FilmOrder } from './make-film.ts';
import { drawPicture } from './make-picture.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

const MOST_KEPT = 40;
const kept = new Map<string, Buffer>();

/**
 * A tiny but true film for tests: the scene drawn small, gliding, at 1 frame per second, with a soft tone; exact in
 * length, size and codecs. The same order is made once per process.
 */
export async function makeSketch(order: FilmOrder, target: string, signal: AbortSignal): Promise<void> {
  const name = JSON.stringify(order);
  const known = kept.get(name);
  if (known) return writeFile(target, known);
  const drawn = `${target}.drawn.png`;
  await writeFile(drawn, await drawPicture(order, 320 * Math.min(1, order.width / order.height) + 40));
  try {
    await runFfmpeg(argumentsFor(order, drawn, target), signal);
  } finally {
    await rm(drawn, { force: true });
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, await readFile(target));
}

function argumentsFor(order: FilmOrder, drawn: string, target: string): string[] {
  const { width, height, seconds, sound } = order;
  const glide = `crop=w='floor(iw*0.88/2)*2':h='floor(ih*0.88/2)*2':x='(iw-ow)*t/${seconds}':y='(ih-oh)/2'`;
  const picture = `[0:v]format=yuv420p,loop=loop=-1:size=1:start=0,setpts=N/TB,${glide},scale=${width}:${height}:flags=fast_bilinear,setsar=1[v]`;
  const tone = `sine=f=196:r=44100:d=${seconds},volume=0.2,aformat=channel_layouts=stereo[a]`;
  return [
    ...[
      '-threads',
      '1',
      '-i',
      drawn,
      '-filter_complex',
      sound ? `${picture};${tone}` : picture,
      '-map',
      '[v]',
    ],
    ...(sound ? ['-map', '[a]', '-c:a', 'aac', '-ar', '22050', '-b:a', '32k'] : []),
    ...['-r', '1', '-frames:v', String(seconds), '-t', String(seconds)],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '36', '-pix_fmt', 'yuv420p'],
    ...['-movflags', '+faststart', target],
  ];
}
