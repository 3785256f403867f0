import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { drawSky, motes, sunOf } from '../draw/sky.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';
import { drawBushes } from './house.ts';

/** A garden with old trees, hedges and a fountain whose water plays; lanterns after dark. */
export const garden: Kit = (stage) => {
  const { w, h, palette: p, portrait, time, seconds } = stage;
  const ground = h * (portrait ? 0.6 : 0.62);
  const dark = time === 'night';
  const fountain = { x: w * (portrait ? 0.5 : 0.66), y: ground + h * 0.12, s: portrait ? w * 0.5 : h * 0.42 };
  return {
    behind: [
      layer((sheet) => drawSky(sheet, stage, ground, sunOf(stage, ground * 0.7))),
      layer((sheet) => drawTrees(sheet, stage, ground), { motion: drift(-10, seconds) }),
      layer((sheet) => drawLawn(sheet, stage, ground)),
      layer((sheet) => drawFountain(sheet, fountain.x, fountain.y, fountain.s, stage)),
      ...water(fountain.x, fountain.y - fountain.s * 0.5, fountain.s),
      ...(dark || time === 'dusk'
        ? [0.16, 0.88].flatMap((share) => lantern(w * share, ground + h * 0.2, h, p.lamp))
        : []),
      ...weatherLayers(stage),
    ],
    floor: {
      groundY: h * (portrait ? 0.86 : 0.95),
      standing: h * (portrait ? 0.3 : 0.46),
      rim: lighten(dark ? p.lamp : p.skyLow, 0.3),
      rimSide: 1,
      shade: dark ? 0.3 : 0.04,
      facing: 'towards',
      at: [0.36, 0.48, 0.26],
    },
    before: [
      ...motes(stage, dark ? '#ffe08a' : '#fff6d6', 9),
      layer((sheet) => drawBushes(sheet, stage, 1.03), { motion: drift(-30, seconds) }),
      layer((sheet) => drawVignette(sheet, w, h, dark ? 0.62 : 0.4)),
    ],
    sound: 'garden',
  };
};

function drawTrees(sheet: Sheet, { w, palette: p, random, portrait }: Stage, ground: number): void {
  for (let row = 0; row < 3; row += 1) {
    const colour = mix(p.far, p.leafDark, 0.25 + row * 0.36);
    for (let tree = 0; tree < (portrait ? 5 : 8); tree += 1) {
      const x = random.between(-40, w + 40);
      const r = random.between(70, 130) * (1 + row * 0.22);
      sheet.rect(x - r * 0.07, ground - r * 1.5, r * 0.14, r * 1.6, darken(colour, 0.3));
      for (const [dx, dy, size] of [
        [0, -2, 1],
        [-0.6, -1.5, 0.75],
        [0.62, -1.6, 0.7],
        [0.2, -2.5, 0.66],
      ] as const) {
        sheet.oval(x + dx * r, ground + dy * r, r * size, r * size * 0.86, colour);
      }
    }
  }
}

function drawLawn(sheet: Sheet, { w, h, palette: p, time }: Stage, ground: number): void {
  const grass = time === 'night' ? p.leaf : mix(p.leaf, p.skyLow, 0.16);
  sheet.rect(-60, ground - 26, w + 120, 54, darken(p.leafDark, 0.1));
  for (let x = -40; x < w + 60; x += 46) sheet.oval(x, ground - 22, 34, 20, darken(p.leafDark, 0.04));
  sheet.rect(
    -60,
    ground + 20,
    w + 120,
    h,
    sheet.down([
      [0, lighten(grass, 0.16)],
      [0.5, darken(grass, 0.35)],
      [1, darken(grass, 0.6)],
    ]),
  );
  const path = mix(p.cream, grass, 0.35);
  sheet.path(
    `M${w * 0.52},${ground + 22} Q${w * 0.3},${ground + h * 0.1} ${w * 0.1},${h + 60} L${w * 0.72},${h + 60} Q${w * 0.5},${ground + h * 0.16} ${w * 0.6},${ground + 22}Z`,
    sheet.down([
      [0, path],
      [1, darken(path, 0.45)],
    ]),
  );
}

function drawFountain(sheet: Sheet, x: number, y: number, s: number, { palette: p }: Stage): void {
  const stone = mix(p.cream, p.far, 0.35);
  const shade = darken(stone, 0.4);
  const fill = sheet.across([
    [0, lighten(stone, 0.15)],
    [0.55, stone],
    [1, shade],
  ]);
  sheet.oval(x, y + s * 0.06, s * 0.52, s * 0.1, '#000000', 'opacity="0.3"');
  sheet.path(
    `M${x - s * 0.46},${y - s * 0.1} L${x + s * 0.46},${y - s * 0.1} L${x + s * 0.4},${y + s * 0.07} L${x - s * 0.4},${y + s * 0.07}Z`,
    fill,
  );
  sheet.oval(x, y - s * 0.1, s * 0.46, s * 0.07, lighten(stone, 0.25));
  sheet.oval(x, y - s * 0.1, s * 0.41, s * 0.055, mix(p.skyMid, p.glass, 0.5));
  sheet.rect(x - s * 0.045, y - s * 0.42, s * 0.09, s * 0.32, fill);
  sheet.path(
    `M${x - s * 0.2},${y - s * 0.46} L${x + s * 0.2},${y - s * 0.46} Q${x + s * 0.14},${y - s * 0.37} ${x},${y - s * 0.37} Q${x - s * 0.14},${y - s * 0.37} ${x - s * 0.2},${y - s * 0.46}Z`,
    fill,
  );
  sheet.oval(x, y - s * 0.46, s * 0.2, s * 0.03, mix(p.skyLow, p.glass, 0.4));
}

function water(x: number, y: number, s: number): Layer[] {
  const jet = (reach: number, high: number, clear: number) => (sheet: Sheet) => {
    for (const side of [-1, 1]) {
      for (const share of [0.5, 0.8, 1.1]) {
        const out = side * reach * share;
        sheet.line(
          `M${x},${y - high} Q${x + out * 0.7},${y - high * 1.25} ${x + out},${y + s * 0.38}`,
          '#eef6f2',
          2.2,
          `opacity="${clear}" stroke-dasharray="14 7"`,
        );
      }
    }
    sheet.line(`M${x},${y + 10} L${x},${y - high * 1.1}`, '#eef6f2', 3.4, `opacity="${clear}"`);
  };
  const box = { x: x - s * 0.5, y: y - s * 0.4, w: s, h: s * 0.85 };
  return [0, 1, 2].map((phase) =>
    layer(jet(s * (0.25 + phase * 0.03), s * (0.16 + phase * 0.015), 0.55), {
      box,
      when: `eq(mod(floor(t*9),3),${phase})`,
    }),
  );
}

function lantern(x: number, y: number, h: number, lamp: string): Layer[] {
  const top = y - h * 0.3;
  return [
    layer((sheet) => {
      sheet.rect(x - 4, top, 8, h * 0.34, '#0d0b0c');
      sheet.poly(
        [
          [x - 17, top - 46],
          [x + 17, top - 46],
          [x + 12, top],
          [x - 12, top],
        ],
        lighten(lamp, 0.5),
      );
      sheet.poly(
        [
          [x - 22, top - 46],
          [x + 22, top - 46],
          [x, top - 64],
        ],
        '#0d0b0c',
      );
    }),
    ...livingGlow(x, top - 22, h * 0.24, lamp, 0.7, 0.25),
  ];
}
