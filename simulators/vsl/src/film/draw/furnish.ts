import { darken, lighten, mix } from './colour.ts';
import { n, type Sheet } from './sheet.ts';

/** The outline of an arched opening. */
export function arch(x: number, y: number, w: number, h: number): string {
  const r = w / 2;
  return `M${n(x)},${n(y + h)} L${n(x)},${n(y + r)} A${n(r)},${n(r)} 0 0 1 ${n(x + w)},${n(y + r)} L${n(x + w)},${n(y + h)}Z`;
}

/** A hanging lamp with a lit mouth; `x` its middle, from `top` down to `y`. */
export function drawLamp(sheet: Sheet, x: number, top: number, y: number, size: number, lit: string): void {
  sheet.rect(x - 2, top, 4, y - top - size, '#140c0b');
  sheet.poly(
    [
      [x - size * 0.34, y - size],
      [x + size * 0.34, y - size],
      [x + size * 0.52, y],
      [x - size * 0.52, y],
    ],
    '#1c100e',
  );
  sheet.rect(x - size * 0.4, y, size * 0.8, size * 0.14, lighten(lit, 0.55), 'rx="2"');
}

/** A candle in a dish; `x`,`y` the foot. The flame is drawn apart so that it can move. */
export function drawCandle(sheet: Sheet, x: number, y: number, tall: number): void {
  sheet.oval(x, y, tall * 0.3, tall * 0.07, '#7c5b26');
  sheet.rect(
    x - tall * 0.075,
    y - tall,
    tall * 0.15,
    tall,
    sheet.down([
      [0, '#ffe9c2'],
      [0.5, '#f1d9ae'],
      [1, '#a98c62'],
    ]),
    'rx="3"',
  );
}

/** A flame of a candle whose top is at `x`,`y`, leaning by `lean` units. */
export function drawFlame(sheet: Sheet, x: number, y: number, tall: number, lean: number): void {
  const tip = `${n(x + lean)},${n(y - tall)}`;
  const half = tall * 0.2;
  sheet.path(
    `M${tip} C${n(x + half * 0.8)},${n(y - tall * 0.6)} ${n(x + half)},${n(y)} ${n(x)},${n(y)} C${n(x - half)},${n(y)} ${n(x - half * 0.8)},${n(y - tall * 0.6)} ${tip}Z`,
    '#ffd27a',
  );
  sheet.oval(x, y - tall * 0.3, half * 0.42, tall * 0.26, '#fff6dc');
}

/** An arched window with bars, its panes filled with `glass`. */
export function drawWindow(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  glass: string,
  frame: string,
): void {
  sheet.path(arch(x - w * 0.08, y - w * 0.08, w * 1.16, h + w * 0.16), frame);
  sheet.path(arch(x, y, w, h), glass);
  sheet.rect(x + w / 2 - w * 0.025, y, w * 0.05, h, frame);
  sheet.rect(x, y + h * 0.46, w, w * 0.05, frame);
}

/** A curtain gathered at the side, hanging from `y`. */
export function drawCurtain(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  cloth: string,
  flip = 1,
): void {
  const at = (share: number) => n(x + flip * w * share);
  const fill = sheet.across([
    [0, darken(cloth, 0.45)],
    [0.35, cloth],
    [0.6, darken(cloth, 0.35)],
    [1, darken(cloth, 0.1)],
  ]);
  sheet.path(
    `M${at(0)},${n(y)} L${at(1)},${n(y)} C${at(1.1)},${n(y + h * 0.4)} ${at(0.5)},${n(y + h * 0.5)} ${at(0.55)},${n(y + h * 0.62)} C${at(0.75)},${n(y + h * 0.8)} ${at(0.7)},${n(y + h)} ${at(0.72)},${n(y + h)} L${at(0.05)},${n(y + h)} C${at(0.2)},${n(y + h * 0.6)} ${at(-0.05)},${n(y + h * 0.3)} ${at(0)},${n(y)}Z`,
    fill,
  );
}

/** A framed portrait on a wall. */
export function drawPortrait(sheet: Sheet, x: number, y: number, w: number, hair: string): void {
  const h = w * 1.25;
  sheet.rect(
    x,
    y,
    w,
    h,
    sheet.down([
      [0, '#b98c3e'],
      [1, '#6d4c1c'],
    ]),
  );
  sheet.rect(x + w * 0.09, y + w * 0.09, w * 0.82, h - w * 0.18, '#23130f');
  sheet.path(
    `M${n(x + w * 0.16)},${n(y + h * 0.92)} Q${n(x + w * 0.2)},${n(y + h * 0.66)} ${n(x + w / 2)},${n(y + h * 0.66)} Q${n(x + w * 0.8)},${n(y + h * 0.66)} ${n(x + w * 0.84)},${n(y + h * 0.92)}Z`,
    '#3d2230',
  );
  sheet.oval(x + w / 2, y + h * 0.43, w * 0.17, w * 0.22, '#8a5a41');
  sheet.path(
    `M${n(x + w * 0.31)},${n(y + h * 0.42)} Q${n(x + w * 0.32)},${n(y + h * 0.2)} ${n(x + w / 2)},${n(y + h * 0.21)} Q${n(x + w * 0.69)},${n(y + h * 0.2)} ${n(x + w * 0.69)},${n(y + h * 0.42)} Q${n(x + w * 0.6)},${n(y + h * 0.3)} ${n(x + w * 0.31)},${n(y + h * 0.42)}Z`,
    mix(hair, '#120a08', 0.5),
  );
}

/** A wine glass; `x`,`y` the foot. */
export function drawGlass(sheet: Sheet, x: number, y: number, tall: number): void {
  sheet.oval(x, y, tall * 0.2, tall * 0.05, '#e9d9c2', 'opacity="0.75"');
  sheet.rect(x - 1.6, y - tall * 0.5, 3.2, tall * 0.5, '#e9d9c2', 'opacity="0.7"');
  sheet.path(
    `M${n(x - tall * 0.2)},${n(y - tall)} L${n(x + tall * 0.2)},${n(y - tall)} Q${n(x + tall * 0.24)},${n(y - tall * 0.5)} ${n(x)},${n(y - tall * 0.46)} Q${n(x - tall * 0.24)},${n(y - tall * 0.5)} ${n(x - tall * 0.2)},${n(y - tall)}Z`,
    '#6e1420',
  );
}

/** Dark edges that hold the eye in the middle. */
export function drawVignette(sheet: Sheet, w: number, h: number, strength: number): void {
  const fill = sheet.radial(
    [
      [0, '#000000', 0],
      [0.55, '#000000', 0],
      [1, '#020203', strength],
    ],
    'cx="0.5" cy="0.46" r="0.76"',
  );
  sheet.rect(-60, -60, w + 120, h + 120, fill);
}
