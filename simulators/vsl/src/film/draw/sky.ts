import { lighten, mix } from './colour.ts';
import { around, layer } from './layers.ts';
import type { Sheet } from './sheet.ts';
import type { Layer, Stage } from './stage.ts';

/** The light in the sky: where, how big, which colour; a sun by day, a moon by night, nothing in bad weather. */
export type Sun =
  | { readonly x: number; readonly y: number; readonly r: number; readonly colour: string }
  | undefined;

/** Places sun or moon above a horizon. */
export function sunOf(stage: Stage, horizon: number): Sun {
  const { w, time, weather, palette: p, portrait } = stage;
  if (weather === 'rain' || weather === 'storm') return undefined;
  const x = w * (portrait ? 0.62 : 0.69);
  if (time === 'night') return { x, y: horizon * 0.32, r: 34, colour: '#f2ecd8' };
  if (time === 'day') return { x, y: horizon * 0.24, r: 44, colour: '#fff6da' };
  return { x, y: horizon - 40, r: 52, colour: lighten(p.lamp, 0.7) };
}

/** Sky with its light, stars or clouds, down to the horizon, with a line of far hills. */
export function drawSky(sheet: Sheet, stage: Stage, horizon: number, sun: Sun): void {
  const { w, palette: p, time, random } = stage;
  sheet.rect(
    -60,
    -60,
    w + 120,
    horizon + 62,
    sheet.down([
      [0, p.skyTop],
      [0.52, p.skyMid],
      [0.86, p.skyLow],
      [1, lighten(p.skyLow, 0.18)],
    ]),
  );
  if (time === 'night') drawStars(sheet, stage, horizon);
  if (sun) {
    sheet.glow(
      sun.x,
      sun.y,
      sun.r * (time === 'night' ? 5 : 8.5),
      sun.colour,
      time === 'night' ? 0.35 : 0.62,
    );
    sheet.oval(sun.x, sun.y, sun.r, sun.r, sun.colour);
  }
  for (let bank = 0; bank < 7; bank += 1)
    drawCloud(sheet, stage, random.between(0, w), random.between(horizon * 0.06, horizon * 0.74), horizon);
  sheet.path(
    `M-60,${horizon} Q${w * 0.12},${horizon - 44} ${w * 0.3},${horizon - 18} T${w * 0.62},${horizon - 8} T${w + 60},${horizon - 26} L${w + 60},${horizon + 3} L-60,${horizon + 3}Z`,
    mix(p.far, p.skyMid, 0.3),
  );
}

function drawStars(sheet: Sheet, { w, random }: Stage, horizon: number): void {
  for (let star = 0; star < 70; star += 1) {
    const r = random.between(0.7, 1.9);
    sheet.oval(
      random.between(0, w),
      horizon * random.next() * 0.8,
      r,
      r,
      '#f4efdc',
      `opacity="${random.between(0.25, 0.8).toFixed(2)}"`,
    );
  }
}

function drawCloud(
  sheet: Sheet,
  { w, palette: p, random, time }: Stage,
  x: number,
  y: number,
  horizon: number,
): void {
  const long = random.between(0.08, 0.22) * Math.max(w, 900);
  const low = y / horizon;
  const colour =
    time === 'night' ? mix(p.skyMid, '#8aa0a6', 0.25) : mix(lighten(p.skyLow, 0.35), p.skyMid, 1 - low);
  for (let puff = 0; puff < 3; puff += 1) {
    sheet.oval(
      x + long * (puff - 1) * 0.52,
      y + (puff % 2) * 9,
      long * (0.62 - puff * 0.1),
      9 + 5 * (2 - puff),
      colour,
      'opacity="0.34"',
    );
  }
}

/** Glints on water below a light: small strips in groups that sway and come and go. */
export function glitter(stage: Stage, sun: Sun, horizon: number): Layer[] {
  const { w, h, palette: p, random } = stage;
  const x = sun?.x ?? w * 0.5;
  const colour = sun?.colour ?? lighten(p.skyLow, 0.3);
  const deep = h - horizon;
  return [0, 1, 2, 3].map((group) =>
    layer(
      (sheet) => {
        for (let strip = 0; strip < 24; strip += 1) {
          const share = random.next() ** 1.4;
          const reach = 34 + share * 230;
          const long = random.between(8, 26) * (0.5 + share * 1.7);
          sheet.rect(
            x + random.between(-reach, reach),
            horizon + 5 + share * deep * 0.9,
            long,
            1.6 + share * 3.2,
            colour,
            `rx="2" opacity="${random.between(0.35, 0.8).toFixed(2)}"`,
          );
        }
      },
      {
        box: { x: x - 330, y: horizon, w: 660, h: deep },
        dash: { x: `sin(t*${(0.7 + group * 0.23).toFixed(2)}+${group})*9`, y: '0' },
        ...(group > 0 ? { when: `gt(sin(t*${(2.1 + group * 0.9).toFixed(1)}+${group * 2}),-0.35)` } : {}),
      },
    ),
  );
}

/** Small lights or dust that float up and sideways, for warm rooms and gardens. */
export function motes(stage: Stage, colour: string, count: number): Layer[] {
  const { w, h, random, seconds } = stage;
  return Array.from({ length: count }, (_, place) => {
    const x = random.between(w * 0.1, w * 0.9);
    const y = random.between(h * 0.2, h * 0.85);
    const r = random.between(4, 9);
    const rise = random.between(18, 60) / seconds;
    return layer((sheet) => sheet.glow(x, y, r, colour, 0.75), {
      box: around(x, y, r),
      dash: { x: `sin(t*${(0.5 + place * 0.13).toFixed(2)}+${place})*16`, y: `0-${rise.toFixed(2)}*t` },
    });
  });
}
