import { lighten } from '../draw/colour.ts';
import { around, layer } from '../draw/layers.ts';
import type { Layer, Stage } from '../draw/stage.ts';

/** A lit sign on a wall. */
export type Sign = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly colour: string;
};

const NEON = ['#ff5a4d', '#46d6c0', '#5aa8ff', '#ffb03a', '#e06bd0'] as const;

/** Hangs signs along both sides of a street. */
export function placeSigns({ w, h, random, portrait }: Stage): Sign[] {
  const size = portrait ? w * 1.1 : h;
  const spots = [
    [0.08, 0.2, 0.026, 0.24],
    [0.3, 0.38, 0.1, 0.03],
    [0.66, 0.3, 0.12, 0.036],
    [0.88, 0.14, 0.024, 0.3],
    [0.7, 0.46, 0.09, 0.024],
    [0.19, 0.5, 0.07, 0.05],
  ] as const;
  return spots.map(([x, y, wide, high], place) => ({
    x: w * x,
    y: h * y + random.between(-14, 14),
    w: size * wide,
    h: size * high,
    colour: NEON[(place + Math.floor(random.next() * 2)) % NEON.length] ?? NEON[0],
  }));
}

/** A sign with its halo and its mirror image on the wet ground; some of them buzz. */
export function neon(sign: Sign, ground: number, h: number, place: number): Layer[] {
  const { x, y, w, h: high, colour } = sign;
  const cx = x + w / 2;
  const reach = Math.max(w, high) * 1.1 + 40;
  const when = place % 3 === 1 ? { when: 'gt(sin(t*23)+sin(t*13.7)+sin(t*5),-1.25)' } : {};
  const shine = Math.min(h - ground, high * 1.6 + 120);
  return [
    layer(
      (sheet) => {
        sheet.glow(cx, y + high / 2, reach, colour, 0.5);
        sheet.rect(x, y, w, high, lighten(colour, 0.12), 'rx="4"');
        sheet.rect(
          x + w * 0.2,
          y + high * 0.12,
          w * 0.6,
          high * 0.76,
          lighten(colour, 0.62),
          'rx="3" opacity="0.75"',
        );
      },
      { box: around(cx, y + high / 2, reach), ...when },
    ),
    layer(
      (sheet) =>
        sheet.rect(
          cx - w * 0.7,
          ground + 16,
          w * 1.4,
          shine,
          sheet.down([
            [0, colour, 0.42],
            [1, colour, 0],
          ]),
          'rx="8"',
        ),
      {
        box: { x: cx - w, y: ground + 10, w: w * 2, h: shine + 12 },
        dash: { x: `sin(t*2.3+${place})*3`, y: '0' },
        ...when,
      },
    ),
  ];
}
