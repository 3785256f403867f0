import { darken, lighten, mix } from '../draw/colour.ts';
import { arch, drawCandle, drawFlame, drawVignette } from '../draw/furnish.ts';
import { around, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { motes } from '../draw/sky.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';

/** A nave with tall arches and a coloured window; rows of candles, a flower-decked coffin at a wake, pews in front. */
export const church: Kit = (stage) => {
  const { w, h, palette: p, portrait } = stage;
  const ground = h * (portrait ? 0.72 : 0.74);
  const unit = portrait ? w : h;
  const flames = [-0.44, -0.37, -0.3, 0.3, 0.37, 0.44].map((share, place) => ({
    x: w / 2 + unit * share,
    y: ground - unit * (0.02 + (place % 3) * 0.035),
    tall: unit * (0.11 + (place % 2) * 0.03),
  }));
  return {
    behind: [
      layer((sheet) => drawNave(sheet, stage, ground, unit)),
      layer((sheet) => sheet.glow(w / 2, ground - unit * 0.1, unit * 0.66, p.lamp, 0.3)),
      layer((sheet) => {
        for (const { x, y, tall } of flames) drawCandle(sheet, x, y, tall);
      }),
      ...flames.flatMap(({ x, y, tall }, place) => flame(x, y - tall, unit * 0.036, p.lamp, place)),
      ...(stage.has('coffin') ? [layer((sheet) => drawCoffin(sheet, stage, ground, unit))] : []),
    ],
    floor: {
      groundY: h * (portrait ? 0.86 : 0.95),
      standing: h * (portrait ? 0.3 : 0.46),
      rim: lighten(p.lamp, 0.2),
      rimSide: 1,
      shade: 0.4,
      facing: 'away',
      at: [0.5, 0.6, 0.4],
    },
    before: [
      ...motes(stage, p.lamp, 8),
      layer((sheet) => drawPews(sheet, stage, unit), {
        motion: { axis: 'x', by: `-14*(t/${stage.seconds}-0.5)` },
      }),
      layer((sheet) => drawVignette(sheet, w, h, 0.74)),
    ],
    sound: 'room',
  };
};

function drawNave(sheet: Sheet, stage: Stage, ground: number, unit: number): void {
  const { w, h, palette: p } = stage;
  const stone = mix(p.wallDark, p.wall, 0.4);
  sheet.rect(
    -60,
    -60,
    w + 120,
    h + 120,
    sheet.radial(
      [
        [0, mix(stone, p.lamp, 0.22)],
        [0.55, darken(stone, 0.3)],
        [1, darken(stone, 0.75)],
      ],
      'cx="0.5" cy="0.56" r="0.66"',
    ),
  );
  for (const depth of [0, 1, 2]) {
    const half = unit * (0.74 - depth * 0.17);
    const top = h * (-0.04 + depth * 0.07);
    const shade = darken(stone, 0.62 - depth * 0.17);
    const opening = arch(w / 2 - half, top, half * 2, ground - top + unit * 0.3);
    sheet.path(
      `M-60,-60 L${w + 60},-60 L${w + 60},${h + 60} L-60,${h + 60}Z ${opening}`,
      shade,
      'fill-rule="evenodd"',
    );
  }
  drawGlassWindow(sheet, w / 2, h * 0.19, unit * 0.27, ground - h * 0.19 - unit * 0.26, stage);
  sheet.rect(
    -60,
    ground,
    w + 120,
    h,
    sheet.down([
      [0, mix(stone, p.lamp, 0.16)],
      [1, darken(stone, 0.85)],
    ]),
  );
  sheet.rect(
    w / 2 - unit * 0.26,
    ground - unit * 0.12,
    unit * 0.52,
    unit * 0.14,
    sheet.down([
      [0, p.cream],
      [1, darken(p.cream, 0.5)],
    ]),
  );
  sheet.rect(w / 2 - unit * 0.29, ground - unit * 0.135, unit * 0.58, unit * 0.026, lighten(p.cream, 0.2));
  sheet.rect(w / 2 - 5, ground - unit * 0.34, 10, unit * 0.2, '#c79a45');
  sheet.rect(w / 2 - unit * 0.05, ground - unit * 0.28, unit * 0.1, 9, '#c79a45');
  sheet.poly(
    [
      [w / 2 - unit * 0.13, ground],
      [w / 2 + unit * 0.13, ground],
      [w / 2 + unit * 0.34, h + 60],
      [w / 2 - unit * 0.34, h + 60],
    ],
    p.cloth,
    'opacity="0.65"',
  );
}

function drawGlassWindow(
  sheet: Sheet,
  x: number,
  y: number,
  wide: number,
  high: number,
  { palette: p, time }: Stage,
): void {
  const outline = arch(x - wide / 2, y, wide, high);
  sheet.path(arch(x - wide / 2 - 9, y - 9, wide + 18, high + 14), '#120c0c');
  const panes = ['#b33a3a', '#d99a35', '#2f6f8f', '#3f8a62', '#6a4a8c'];
  const light = time === 'night' ? 0.45 : 0.05;
  sheet.raw(`<g ${sheet.clip(outline)}>`);
  for (let row = 0; row * wide * 0.25 < high; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      const colour = darken(panes[(row * 3 + column * 2) % panes.length] ?? '#b33a3a', light);
      const left = x - wide / 2 + column * wide * 0.25;
      const top = y + row * wide * 0.25;
      sheet.poly(
        [
          [left + wide * 0.125, top + 2],
          [left + wide * 0.242, top + wide * 0.125],
          [left + wide * 0.125, top + wide * 0.248],
          [left + 2, top + wide * 0.125],
        ],
        colour,
      );
      sheet.oval(left, top, wide * 0.06, wide * 0.06, lighten(p.skyLow, 0.1), 'opacity="0.7"');
    }
  }
  sheet.raw('</g>');
  sheet.glow(x, y + high * 0.45, wide * 1.3, p.skyLow, time === 'night' ? 0.2 : 0.5);
}

function flame(x: number, y: number, tall: number, lamp: string, place: number): Layer[] {
  const box = around(x, y - tall * 0.5, tall);
  const swing = `sin(t*8+${place * 1.7})+sin(t*13+${place})`;
  return [
    ...livingGlow(x, y - tall * 0.4, tall * 3, lamp, 0.5, 0.6).slice(0, 2),
    layer((sheet) => drawFlame(sheet, x, y, tall, -tall * 0.07), { box, when: `lt(${swing},0)` }),
    layer((sheet) => drawFlame(sheet, x, y, tall * 1.07, tall * 0.09), { box, when: `gte(${swing},0)` }),
  ];
}

function drawCoffin(sheet: Sheet, { w, palette: p, random }: Stage, ground: number, unit: number): void {
  const y = ground + unit * 0.005;
  sheet.poly(
    [
      [w / 2 - unit * 0.27, y - unit * 0.1],
      [w / 2 + unit * 0.27, y - unit * 0.1],
      [w / 2 + unit * 0.24, y + unit * 0.04],
      [w / 2 - unit * 0.24, y + unit * 0.04],
    ],
    sheet.down([
      [0, lighten(p.wood, 0.16)],
      [1, darken(p.wood, 0.55)],
    ]),
  );
  sheet.poly(
    [
      [w / 2 - unit * 0.27, y - unit * 0.1],
      [w / 2 + unit * 0.27, y - unit * 0.1],
      [w / 2 + unit * 0.25, y - unit * 0.13],
      [w / 2 - unit * 0.25, y - unit * 0.13],
    ],
    lighten(p.wood, 0.3),
  );
  for (let bloom = 0; bloom < 40; bloom += 1) {
    const r = random.between(0.008, 0.017) * unit;
    const x = w / 2 + random.between(-0.2, 0.2) * unit;
    sheet.oval(
      x,
      y - unit * 0.135 - random.between(0, 0.035) * unit,
      r,
      r,
      random.pick([p.cream, '#f3d9d2', p.leaf, p.cream]),
    );
  }
}

function drawPews(sheet: Sheet, { w, h, palette: p, portrait }: Stage, unit: number): void {
  const wood = darken(p.wood, 0.72);
  for (const row of [0, 1]) {
    const aisle = unit * ((portrait ? 0.2 : 0.32) + row * 0.08);
    const y = h * (0.86 + row * 0.085);
    const long = w / 2 - aisle + 60;
    for (const x of [-60, w / 2 + aisle]) {
      sheet.rect(x, y, long, unit * 0.05, mix(wood, p.lamp, 0.05 - row * 0.02), 'rx="6"');
      sheet.rect(x, y + unit * 0.05, long, h, darken(wood, 0.3));
    }
  }
}
