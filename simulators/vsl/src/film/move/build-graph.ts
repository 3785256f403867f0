import type { Motion } from '../draw/stage.ts';

/** One picture file that the graph lays over the frame. Positions in pixels. */
export type Overlay = {
  readonly x: number;
  readonly y: number;
  /** Which of the four half-pixel steps of a moving layer this picture is. */
  readonly step?: number;
  readonly motion?: Motion;
  readonly dash?: { readonly x: string; readonly y: string };
  readonly when?: string;
};

/** How the camera moves over the finished picture: zoom and focus (0..1 across and down) at the start and the end. */
export type Camera = {
  readonly from: { readonly zoom: number; readonly x: number; readonly y: number };
  readonly to: { readonly zoom: number; readonly x: number; readonly y: number };
};

export const STEPS = 4;

/**
 * The ffmpeg filter graph of a film: input 0 is the still background, inputs 1.. are `overlays`, then the caption (if
 * any) and the grain. Slow motion is exact to half a pixel: of four pictures of a moving layer, each drawn half a
 * pixel further, the one that fits the moment is shown.
 */
export function buildGraph(
  frame: { width: number; height: number; frames: number; scale: number },
  overlays: readonly Overlay[],
  camera: Camera,
  after: { caption?: { x: number; y: number; until: number }; grain: boolean },
): string {
  const { width, height, scale } = frame;
  const parts = [
    `[0:v]format=yuv420p,loop=loop=-1:size=1:start=0,setpts=N/24/TB,crop=${width}:${height}:0:0[b0]`,
  ];
  overlays.forEach((overlay, place) => {
    const input = place + 1;
    parts.push(`[${input}:v]format=yuva420p[o${input}]`);
    parts.push(`[b${place}][o${input}]overlay=${placeOf(overlay, scale)}[b${input}]`);
  });
  let last = `b${overlays.length}`;
  parts.push(`[${last}]${lens(camera, frame)}[lens]`);
  last = 'lens';
  let input = overlays.length + 1;
  if (after.caption) {
    const { x, y, until } = after.caption;
    parts.push(`[${input}:v]format=yuva420p[cap]`);
    parts.push(`[${last}][cap]overlay=x=${x}:y=${y}:enable='between(t,0.5,${until})'[said]`);
    last = 'said';
    input += 1;
  }
  if (after.grain) {
    parts.push(`[${input}:v]format=yuva420p[grain]`);
    parts.push(`[${last}][grain]overlay=x='-2*floor(mod(n*37,61))':y='-2*floor(mod(n*53,47))'[grained]`);
    last = 'grained';
  }
  parts.push(`[${last}]format=yuv420p[v]`);
  return parts.join(';');
}

function placeOf(overlay: Overlay, scale: number): string {
  const { x, y, motion, dash, when, step } = overlay;
  if (dash) {
    const on = when ? `:enable='${when}'` : '';
    return `x='${x}+${scale.toFixed(4)}*(${dash.x})':y='${y}+${scale.toFixed(4)}*(${dash.y})'${on}`;
  }
  if (!motion) return `x=${x}:y=${y}${when ? `:enable='${when}'` : ''}`;
  const path = `(${scale.toFixed(4)}*(${motion.by}))`;
  const even = (start: number) => `'${start}+2*floor(${path}/2)'`;
  const fits = `eq(mod(floor(${path}*2),${STEPS}),${step ?? 0})`;
  const enable = `enable='${when ? `(${when})*${fits}` : fits}'`;
  return motion.axis === 'x' ? `x=${even(x)}:y=${y}:${enable}` : `x=${x}:y=${even(y)}:${enable}`;
}

function lens(camera: Camera, { frames }: { frames: number }): string {
  const ease = `(on/${frames})`;
  const along = (from: number, to: number) => `(${from.toFixed(4)}+${(to - from).toFixed(4)}*${ease})`;
  const zoom = along(camera.from.zoom, camera.to.zoom);
  const left = `(W*(1-1/${zoom})*${along(camera.from.x, camera.to.x)})`;
  const top = `(H*(1-1/${zoom})*${along(camera.from.y, camera.to.y)})`;
  const right = `(${left}+W/${zoom})`;
  const bottom = `(${top}+H/${zoom})`;
  return `perspective=x0='${left}':y0='${top}':x1='${right}':y1='${top}':x2='${left}':y2='${bottom}':x3='${right}':y3='${bottom}':interpolation=linear:sense=source:eval=frame`;
}
