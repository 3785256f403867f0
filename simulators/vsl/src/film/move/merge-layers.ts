import { BLEED, type Box, type Layer, type Stage } from '../draw/stage.ts';

/** Joins neighbouring layers that neither move nor come and go into one, and gives every gradient its own name. */
export function mergeLayers(layers: readonly Layer[]): Layer[] {
  const merged: Layer[] = [];
  for (const [place, original] of layers.entries()) {
    const layer = { ...original, svg: rename(original.svg, place) };
    const last = merged.at(-1);
    if (last && isStill(last) && isStill(layer)) merged[merged.length - 1] = joined(last, layer);
    else merged.push(layer);
  }
  return merged;
}

/** One SVG of all layers as they stand at the first moment, for a picture. */
export function flatten(layers: readonly Layer[]): string {
  return layers
    .filter((layer) => layer.when === undefined || isShownAtRest(layer.when))
    .map((layer, place) => rename(layer.svg, place))
    .join('');
}

/** The part of the stage a layer is drawn on. */
export function boxOf(layer: Layer, stage: Stage): Box {
  const bleed = layer.motion ? BLEED : 0;
  const full = { x: -bleed, y: -bleed, w: stage.w + bleed * 2, h: stage.h + bleed * 2 };
  if (!layer.box) return full;
  if (layer.dash) return layer.box;
  const x = Math.max(full.x, layer.box.x);
  const y = Math.max(full.y, layer.box.y);
  const right = Math.min(full.x + full.w, layer.box.x + layer.box.w);
  const bottom = Math.min(full.y + full.h, layer.box.y + layer.box.h);
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

export function isStill(layer: Layer): boolean {
  return !layer.motion && !layer.dash && !layer.when;
}

/** Whether a picture shows a layer that comes and goes: the first of a round of pictures, and candle flames. */
function isShownAtRest(when: string): boolean {
  return when.endsWith(',0)') || when.startsWith('between(sin') || when.startsWith('gt(mod(t*4');
}

function joined(first: Layer, second: Layer): Layer {
  const svg = first.svg + second.svg;
  if (!first.box || !second.box) return { svg };
  const x = Math.min(first.box.x, second.box.x);
  const y = Math.min(first.box.y, second.box.y);
  const w = Math.max(first.box.x + first.box.w, second.box.x + second.box.w) - x;
  const h = Math.max(first.box.y + first.box.h, second.box.y + second.box.h) - y;
  return { svg, box: { x, y, w, h } };
}

function rename(svg: string, place: number): string {
  return svg.replaceAll(/(id="|url\(#)d(\d+)/g, `$1l${place}d$2`);
}
