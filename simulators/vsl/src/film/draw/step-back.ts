import type { Box, Layer, Stage } from './stage.ts';

const NEARER = 1.22;
const SOFTNESS = 3.2;

/**
 * Turns the layers of a place into the background of a close-up: nearer, out of focus and, but for its
 * lights, at rest. Weather keeps its size, since it falls in front as well.
 */
export function stepBack(layers: readonly Layer[], stage: Stage): Layer[] {
  const x = stage.w / 2;
  const y = stage.h * 0.46;
  return layers.map((layer) => {
    if (layer.dash) return layer;
    const move = `translate(${x * (1 - NEARER)},${y * (1 - NEARER)}) scale(${NEARER})`;
    const blur = `<filter id="d900" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="${SOFTNESS}"/></filter>`;
    const soft = layer.when ? '' : ' filter="url(#d900)"';
    const svg = `<defs>${layer.when ? '' : blur}</defs><g${soft}><g transform="${move}">${layer.svg}</g></g>`;
    const { motion: _, ...still } = layer;
    const how = layer.when ? layer : still;
    return { ...how, svg, ...(layer.box ? { box: grow(layer.box, x, y) } : {}) };
  });
}

function grow(box: Box, x: number, y: number): Box {
  const edge = SOFTNESS * 3;
  return {
    x: x + (box.x - x) * NEARER - edge,
    y: y + (box.y - y) * NEARER - edge,
    w: box.w * NEARER + edge * 2,
    h: box.h * NEARER + edge * 2,
  };
}
