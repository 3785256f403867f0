import { renderAsync } from '@resvg/resvg-js';
import type { Box } from '../draw/stage.ts';

/** Pixels of one piece of the picture, where it lies on the frame. */
export type Piece = { readonly x: number; readonly y: number; readonly png: Buffer };

/**
 * Draws one SVG fragment cut to a box, at `scale` pixels per stage unit. The piece lies on even pixels, as half-size
 * colour planes need; `shift` (pixels) moves the drawing inside it by a fraction.
 */
export async function rasterise(
  svg: string,
  box: Box,
  scale: number,
  shift: { x: number; y: number } = { x: 0, y: 0 },
): Promise<Piece> {
  const x = Math.floor((box.x * scale) / 2) * 2;
  const y = Math.floor((box.y * scale) / 2) * 2;
  const w = Math.max(2, Math.ceil(((box.x + box.w) * scale - x) / 2) * 2 + 2);
  const h = Math.max(2, Math.ceil(((box.y + box.h) * scale - y) / 2) * 2 + 2);
  const view = [(x - shift.x) / scale, (y - shift.y) / scale, w / scale, h / scale];
  const image = await renderAsync(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${view.join(' ')}">${svg}</svg>`,
    { font: { loadSystemFonts: false } },
  );
  return { x, y, png: image.asPng() };
}
