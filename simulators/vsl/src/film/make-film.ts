import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeScene } from './compose-scene.ts';
import type { Layer, Stage } from './draw/stage.ts';
import { drawCaption } from './lettering/draw-caption.ts';
import { buildGraph, type Overlay, STEPS } from './move/build-graph.ts';
import { chooseCamera } from './move/choose-camera.ts';
import { drawGrain } from './move/draw-grain.ts';
import { boxOf, isStill, mergeLayers } from './move/merge-layers.ts';
import { rasterise } from './move/rasterise.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { buildSound } from './sound/build-sound.ts';

/** What to film: text, pixels, seconds, seed, and whether to add sound. */
export type FilmOrder = {
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly seed: number;
  readonly sound: boolean;
};

const FPS = 24;
/** One core is left to the studio, which answers clicks while films are made. */
const threads = String(Math.max(1, availableParallelism() - 1));

/**
 * Films a prompt as an illustrated animatic: H.264 (yuv420p, faststart, 24 fps) with AAC, exactly as long as asked.
 * Layers are drawn once and moved by ffmpeg. @throws Error when ffmpeg fails or `signal` stops it.
 */
export async function makeFilm(order: FilmOrder, target: string, signal: AbortSignal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vsl-film-'));
  try {
    const { stage, layers, sound, line } = composeScene(order);
    const scale = order.height / stage.h;
    const files: string[] = [];
    const keep = async (png: Buffer) => {
      const file = join(folder, `${files.length}.png`);
      await writeFile(file, png);
      files.push(file);
    };
    const [ground, ...rest] = withGround(mergeLayers(layers));
    await keep((await rasterise(ground?.svg ?? '', { x: 0, y: 0, w: stage.w, h: stage.h }, scale)).png);
    const overlays = await drawOverlays(rest, stage, scale, keep);
    const caption = line ? await placeCaption(line, order, stage, scale, keep) : undefined;
    await keep(await drawGrain(order.width, order.height, order.seed));
    const frames = order.seconds * FPS;
    const graph = buildGraph({ ...order, frames, scale }, overlays, chooseCamera(stage), {
      ...(caption ? { caption } : {}),
      grain: true,
    });
    const inputs = files.flatMap((file) => ['-threads', '1', '-i', file]);
    const sounds = order.sound ? ['-map', '[a]', '-c:a', 'aac', '-b:a', '128k', '-ac', '2'] : [];
    await runFfmpeg(
      [
        ...['-filter_complex_threads', threads],
        ...inputs,
        '-filter_complex',
        order.sound ? `${graph};${buildSound(stage, sound)}` : graph,
        '-map',
        '[v]',
        ...sounds,
        ...['-frames:v', String(frames), '-t', String(order.seconds), '-r', String(FPS)],
        ...[
          '-c:v',
          'libx264',
          '-threads',
          threads,
          '-preset',
          'veryfast',
          '-crf',
          '21',
          '-pix_fmt',
          'yuv420p',
        ],
        ...['-movflags', '+faststart', target],
      ],
      signal,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first layer must be still; a moving one gets an empty ground under it. */
function withGround(layers: Layer[]): Layer[] {
  const first = layers[0];
  if (first && isStill(first) && !first.box) return layers;
  return [{ svg: '<rect x="-60" y="-60" width="3000" height="3000" fill="#08090b"/>' }, ...layers];
}

async function drawOverlays(
  layers: readonly Layer[],
  stage: Stage,
  scale: number,
  keep: (png: Buffer) => Promise<void>,
): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  for (const layer of layers) {
    const { svg, box: _, ...how } = layer;
    for (let step = 0; step < (layer.motion ? STEPS : 1); step += 1) {
      const piece = await rasterise(svg, boxOf(layer, stage), scale, shiftOf(layer, step));
      await keep(piece.png);
      overlays.push({ ...how, x: piece.x, y: piece.y, step });
    }
  }
  return overlays;
}

function shiftOf({ motion }: Layer, step: number): { x: number; y: number } {
  if (!motion) return { x: 0, y: 0 };
  return motion.axis === 'x' ? { x: step / 2, y: 0 } : { x: 0, y: step / 2 };
}

/** The spoken line opens the scene high in the picture and leaves: below, a player writes its own subtitles. */
async function placeCaption(
  line: string,
  order: FilmOrder,
  stage: Stage,
  scale: number,
  keep: (png: Buffer) => Promise<void>,
): Promise<{ x: number; y: number; until: number }> {
  const { svg, w, h } = drawCaption(line, stage.portrait ? 38 : 32, stage.w * (stage.portrait ? 0.84 : 0.62));
  const piece = await rasterise(svg, { x: 0, y: 0, w, h }, scale);
  await keep(piece.png);
  const even = (value: number) => Math.round(value / 2) * 2;
  const until = Math.min(3, order.seconds - 0.4);
  return { x: even(((stage.w - w) / 2) * scale), y: even(stage.h * 0.055 * scale), until };
}
