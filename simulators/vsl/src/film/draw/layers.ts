import { createSheet, type Sheet } from './sheet.ts';
import type { Box, Layer } from './stage.ts';

/** A layer drawn on a fresh sheet. */
export function layer(draw: (sheet: Sheet) => void, how: Omit<Layer, 'svg'> = {}): Layer {
  const sheet = createSheet();
  draw(sheet);
  return { svg: sheet.svg(), ...how };
}

/** A slow sideways drift: `far` units per film, negative to the left, centred on the middle of the film. */
export function drift(far: number, seconds: number): NonNullable<Layer['motion']> {
  return { axis: 'x', by: `${far}*(t/${seconds}-0.5)` };
}

/** A box around a point. */
export function around(x: number, y: number, reachX: number, reachY = reachX): Box {
  return { x: x - reachX, y: y - reachY, w: reachX * 2, h: reachY * 2 };
}

/**
 * A light that lives: one steady glow and two weaker ones that come and go out of step, like a lamp or a flame.
 * `restless` 0..1 says how often they change.
 */
export function livingGlow(
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength: number,
  restless: number,
): Layer[] {
  const pace = 3 + restless * 9;
  const box = around(x, y, radius);
  const glow = (share: number, size: number) => (sheet: Sheet) =>
    sheet.glow(x, y, radius * size, colour, strength * share);
  return [
    layer(glow(0.8, 1), { box }),
    layer(glow(0.22, 0.9), {
      box,
      when: `gt(sin(t*${pace.toFixed(1)})+sin(t*${(pace * 1.7).toFixed(1)}+1),0.1)`,
    }),
    layer(glow(0.2, 0.7), {
      box,
      when: `gt(sin(t*${(pace * 1.3).toFixed(1)}+2)+sin(t*${(pace * 2.3).toFixed(1)}),0.3)`,
    }),
  ];
}
