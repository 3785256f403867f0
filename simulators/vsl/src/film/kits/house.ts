import { darken, lighten, mix } from '../draw/colour.ts';
import { arch, drawVignette } from '../draw/furnish.ts';
import { layer, livingGlow } from '../draw/layers.ts';
import { drawPalm } from '../draw/palm.ts';
import type { Sheet } from '../draw/sheet.ts';
import { drawSky, motes, sunOf } from '../draw/sky.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

type Front = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A colonial house between palms: tiled roof, rows of arched windows, stone path and flowers. */
export const house: Kit = (stage) => {
  const { w, h, palette: p, portrait, time, seconds } = stage;
  const ground = h * (portrait ? 0.68 : 0.76);
  const width = portrait ? w * 0.8 : h * 0.88;
  const front: Front = { x: w / 2 - width / 2, y: ground - width * 0.62, w: width, h: width * 0.62 };
  const dark = time === 'night' || time === 'dusk';
  const sway = (by: number) => ({
    motion: { axis: 'x' as const, by: `sin(t*0.7+${by})*8+${by * 9}*(t/${seconds}-0.5)` },
  });
  return {
    behind: [
      layer((sheet) => drawSky(sheet, stage, ground, sunOf(stage, ground * 0.8))),
      layer((sheet) => drawGround(sheet, ground, stage)),
      layer((sheet) => drawHouse(sheet, front, ground, stage, dark)),
      ...(dark ? livingGlow(w / 2, ground - front.h * 0.2, width * 0.5, p.lamp, 0.5, 0.1) : []),
      layer(
        (sheet) =>
          drawPalm(
            sheet,
            w * (portrait ? 0.05 : 0.14),
            ground + 30,
            h * (portrait ? 0.42 : 0.62),
            -20,
            p.leafDark,
          ),
        sway(-1),
      ),
      layer(
        (sheet) =>
          drawPalm(sheet, w * (portrait ? 0.96 : 0.88), ground + 60, h * (portrait ? 0.5 : 0.74), 26, p.leaf),
        sway(1),
      ),
      ...weatherLayers(stage),
    ],
    floor: {
      groundY: h * (portrait ? 0.87 : 0.94),
      standing: h * (portrait ? 0.2 : 0.3),
      rim: lighten(dark ? p.lamp : p.skyLow, 0.2),
      rimSide: 1,
      shade: dark ? 0.35 : 0.05,
      facing: 'away',
      at: [0.5, 0.57, 0.43],
    },
    before: [
      ...(stage.weather === 'clear' ? motes(stage, dark ? p.lamp : '#fff3cf', 7) : []),
      layer((sheet) => drawBushes(sheet, stage, 1.02), {
        motion: { axis: 'x', by: `-26*(t/${seconds}-0.5)` },
      }),
      layer((sheet) => drawVignette(sheet, w, h, dark ? 0.6 : 0.36)),
    ],
    sound: 'garden',
  };
};

function drawHouse(sheet: Sheet, f: Front, ground: number, { palette: p }: Stage, dark: boolean): void {
  const wall = dark ? mix(p.wall, p.skyTop, 0.25) : p.wall;
  const pane = dark ? lighten(p.lamp, 0.1) : p.glass;
  sheet.rect(
    f.x,
    f.y,
    f.w,
    f.h,
    sheet.across([
      [0, lighten(wall, 0.22)],
      [0.5, lighten(wall, 0.08)],
      [1, darken(wall, 0.16)],
    ]),
  );
  sheet.poly(
    [
      [f.x - f.w * 0.05, f.y + 4],
      [f.x + f.w * 0.05, f.y - f.w * 0.105],
      [f.x + f.w * 0.95, f.y - f.w * 0.105],
      [f.x + f.w * 1.05, f.y + 4],
    ],
    dark ? darken(p.cloth, 0.25) : '#b4523a',
  );
  sheet.rect(f.x - f.w * 0.05, f.y, f.w * 1.1, f.w * 0.014, darken(wall, 0.5));
  sheet.rect(f.x - 4, f.y + f.h * 0.49, f.w + 8, f.h * 0.03, p.cream);
  for (const row of [0.14, 0.6])
    for (let place = 0; place < 7; place += 1) drawOpening(sheet, f, row, place, pane, dark, p);
  const doorW = f.w * 0.15;
  const doorX = f.x + f.w / 2 - doorW / 2;
  sheet.path(arch(doorX - 8, ground - f.h * 0.4 - 8, doorW + 16, f.h * 0.4 + 8), p.cream);
  sheet.path(
    arch(doorX, ground - f.h * 0.4, doorW, f.h * 0.4),
    dark
      ? sheet.down([
          [0, lighten(p.lamp, 0.4)],
          [1, p.lamp],
        ])
      : darken(p.wood, 0.45),
  );
  for (let step = 0; step < 3; step += 1)
    sheet.rect(
      doorX - 16 - step * 14,
      ground - 8 + step * 9,
      doorW + 32 + step * 28,
      10,
      darken(p.cream, 0.08 + step * 0.1),
    );
}

function drawOpening(
  sheet: Sheet,
  f: Front,
  row: number,
  place: number,
  pane: string,
  dark: boolean,
  p: Stage['palette'],
): void {
  if (row > 0.5 && place === 3) return;
  const w = f.w * 0.072;
  const x = f.x + f.w * (0.075 + place * 0.1305);
  const y = f.y + f.h * row;
  const h = f.h * 0.26;
  sheet.path(arch(x - 5, y - 5, w + 10, h + 8), p.cream);
  const lit = !dark || (place * 3 + Math.round(row * 10)) % 4 !== 1;
  sheet.path(arch(x, y, w, h), lit ? pane : darken(p.skyTop, 0.3));
  sheet.rect(x + w / 2 - 1.5, y, 3, h, darken(p.wood, 0.3));
  sheet.rect(x - 8, y + h, w + 16, 6, p.cream);
}

function drawGround(sheet: Sheet, ground: number, { w, h, palette: p, time }: Stage): void {
  const grass = time === 'night' ? darken(p.leaf, 0.25) : mix(p.leaf, p.skyLow, time === 'day' ? 0.12 : 0.05);
  sheet.rect(
    -60,
    ground - 1,
    w + 120,
    h - ground + 60,
    sheet.down([
      [0, lighten(grass, 0.14)],
      [1, darken(grass, 0.55)],
    ]),
  );
  const stone = mix(p.cream, grass, time === 'night' ? 0.6 : 0.3);
  sheet.path(
    `M${w * 0.47},${ground + 16} L${w * 0.53},${ground + 16} Q${w * 0.55},${h * 0.9} ${w * 0.66},${h + 60} L${w * 0.34},${h + 60} Q${w * 0.45},${h * 0.9} ${w * 0.47},${ground + 16}Z`,
    sheet.down([
      [0, stone],
      [1, darken(stone, 0.35)],
    ]),
  );
}

/** A row of leafy bushes with flowers along the lower edge; `level` is where their middle lies, as a share of the height. */
export function drawBushes(sheet: Sheet, { w, h, palette: p, random }: Stage, level: number): void {
  for (let bush = 0; bush < 16; bush += 1) {
    const side = bush % 2 ? random.between(0.66, 1.04) : random.between(-0.04, 0.34);
    const r = random.between(46, 96);
    const y = h * level + random.between(-10, 36);
    sheet.oval(w * side, y, r * 1.35, r, mix(p.leafDark, '#04090a', random.between(0.1, 0.45)));
    for (let bloom = 0; bloom < 5; bloom += 1) {
      const dot = random.between(3.4, 6.4);
      sheet.oval(
        w * side + random.between(-r, r),
        y - random.between(0, r * 0.8),
        dot,
        dot,
        random.pick([p.cloth, p.lamp, '#e9c7b4']),
        'opacity="0.85"',
      );
    }
  }
}
