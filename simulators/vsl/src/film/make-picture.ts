import { rm, writeFile } from 'node:fs/promises';
import { composeScene } from './compose-scene.ts';
import type { FilmOrder } from './make-film.ts';
import { flatten } from './move/merge-layers.ts';
import { rasterise } from './move/rasterise.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

/** Draws a prompt as one picture; PNG or, when `target` ends in .jpg, JPEG. */
export async function makePicture(order: FilmOrder, target: string, signal: AbortSignal): Promise<void> {
  const drawn = `${target}.drawn.png`;
  await writeFile(drawn, await drawPicture(order, order.width));
  const quality = target.endsWith('.jpg') ? ['-q:v', '2', '-pix_fmt', 'yuvj420p'] : ['-pix_fmt', 'rgb24'];
  const exact = `crop=${order.width}:${order.height}:0:0`;
  try {
    await runFfmpeg(
      ['-threads', '1', '-i', drawn, '-vf', exact, ...quality, '-frames:v', '1', target],
      signal,
    );
  } finally {
    await rm(drawn, { force: true });
  }
}

/** The scene of an order as a PNG about `width` pixels wide, as it looks at its first moment. */
export async function drawPicture(order: FilmOrder, width: number): Promise<Buffer> {
  const { stage, layers } = composeScene(order);
  const piece = await rasterise(flatten(layers), { x: 0, y: 0, w: stage.w, h: stage.h }, width / stage.w);
  return piece.png;
}
