import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { around, drift, layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Stage } from '../draw/stage.ts';

/** An underground garage: concrete pillars, a failing tube, a waiting car whose headlights come on. */
export const garage: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds } = stage;
  const ground = h * 0.56;
  const cold = mix(p.mist, p.lamp, stage.mood === 'tense' ? 0.05 : 0.4);
  const unit = portrait ? w * 0.8 : h * 0.62;
  const car = { x: w * (portrait ? 0.5 : 0.66), y: h * (portrait ? 0.72 : 0.78) };
  const lights = [-0.3, 0.3].map((share) => ({ x: car.x + unit * share, y: car.y - unit * 0.17 }));
  const on = (seconds * 0.3).toFixed(2);
  return {
    behind: [
      layer((sheet) => drawHall(sheet, stage, ground, cold)),
      layer((sheet) => drawPillars(sheet, stage, ground), { motion: drift(14, seconds) }),
      layer((sheet) => sheet.rect(-60, -60, w + 120, h + 120, '#000000', 'opacity="0.2"'), {
        when: 'lt(sin(t*27)+sin(t*11),-1.1)',
      }),
      layer((sheet) => drawCar(sheet, car.x, car.y, unit, stage)),
      ...lights.map(({ x, y }) =>
        layer(
          (sheet) => {
            sheet.glow(x, y, unit * 0.62, '#fff0c8', 0.8);
            sheet.oval(x, y, unit * 0.05, unit * 0.036, '#fffaf0');
          },
          { box: around(x, y, unit * 0.62), when: `gt(t,${on})` },
        ),
      ),
      layer((sheet) => drawBeams(sheet, stage, car, unit), { when: `gt(t,${on})` }),
    ],
    floor: {
      groundY: h * 0.96,
      standing: h * (portrait ? 0.38 : 0.6),
      rim: '#fff0c8',
      rimSide: 1,
      shade: 0.62,
      facing: 'away',
      at: [0.3, 0.42, 0.18],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, 0.74))],
    sound: 'hum',
  };
};

function drawHall(sheet: Sheet, { w, h, palette: p }: Stage, ground: number, cold: string): void {
  const stone = mix(p.wallDark, '#3c4446', 0.4);
  sheet.rect(
    -60,
    -60,
    w + 120,
    ground + 80,
    sheet.down([
      [0, darken(stone, 0.65)],
      [0.7, stone],
      [1, mix(stone, cold, 0.18)],
    ]),
  );
  sheet.rect(
    -60,
    ground,
    w + 120,
    h,
    sheet.down([
      [0, mix(stone, cold, 0.26)],
      [0.4, darken(stone, 0.25)],
      [1, darken(stone, 0.72)],
    ]),
  );
  for (const share of [0.16, 0.34, 0.46]) {
    const y = ground * share;
    const half = w * (0.34 - share * 0.42);
    const thick = 18 - share * 26;
    for (const side of [-1, 1]) {
      const x = w / 2 + side * half;
      sheet.glow(x, y, thick * 16, cold, 0.38, 0.4);
      sheet.rect(x - thick * 5, y, thick * 10, thick * 0.6, lighten(cold, 0.6), 'rx="3"');
    }
  }
  for (const share of [-0.9, -0.5, -0.17, 0.17, 0.5, 0.9]) {
    sheet.poly(
      [
        [w / 2 + share * w * 0.3, ground],
        [w / 2 + share * w * 0.3 + 5, ground],
        [w / 2 + share * w * 1.3 + 16, h + 60],
        [w / 2 + share * w * 1.3 - 16, h + 60],
      ],
      '#d9b53f',
      'opacity="0.3"',
    );
  }
}

function drawPillars(sheet: Sheet, { w, h, palette: p }: Stage, ground: number): void {
  const stone = mix(p.wallDark, '#565e5e', 0.5);
  for (const [share, size] of [
    [0.3, 0.5],
    [0.86, 0.66],
    [0.06, 1.2],
  ] as const) {
    const wide = w * 0.06 * size;
    const foot = ground + (h - ground) * (size - 0.4) * 0.8;
    sheet.rect(
      w * share,
      -60,
      wide,
      foot + 60,
      sheet.across([
        [0, lighten(stone, 0.08)],
        [0.6, stone],
        [0.62, darken(stone, 0.45)],
        [1, darken(stone, 0.6)],
      ]),
    );
    sheet.rect(w * share, foot - h * 0.13 * size, wide, h * 0.06 * size, '#c9a53a', 'opacity="0.6"');
  }
}

function drawCar(sheet: Sheet, x: number, y: number, u: number, { palette: p, random }: Stage): void {
  const paint = random.pick(['#23272c', '#4a1518', '#1c3140', '#343a36']);
  sheet.oval(x, y + u * 0.03, u * 0.52, u * 0.07, '#000000', 'opacity="0.55"');
  for (const side of [-1, 1])
    sheet.rect(x + side * u * 0.36 - u * 0.06, y - u * 0.1, u * 0.12, u * 0.14, '#08090a', 'rx="8"');
  sheet.path(
    `M${x - u * 0.3},${y - u * 0.27} Q${x - u * 0.24},${y - u * 0.47} ${x - u * 0.16},${y - u * 0.48} L${x + u * 0.16},${y - u * 0.48} Q${x + u * 0.24},${y - u * 0.47} ${x + u * 0.3},${y - u * 0.27}Z`,
    darken(paint, 0.35),
  );
  sheet.path(
    `M${x - u * 0.26},${y - u * 0.28} Q${x - u * 0.21},${y - u * 0.445} ${x - u * 0.15},${y - u * 0.45} L${x + u * 0.15},${y - u * 0.45} Q${x + u * 0.21},${y - u * 0.445} ${x + u * 0.26},${y - u * 0.28}Z`,
    sheet.down([
      [0, mix(p.glass, '#0a1114', 0.4)],
      [1, '#0a1114'],
    ]),
  );
  sheet.path(
    `M${x - u * 0.44},${y - u * 0.02} L${x - u * 0.45},${y - u * 0.17} Q${x - u * 0.42},${y - u * 0.28} ${x - u * 0.3},${y - u * 0.285} L${x + u * 0.3},${y - u * 0.285} Q${x + u * 0.42},${y - u * 0.28} ${x + u * 0.45},${y - u * 0.17} L${x + u * 0.44},${y - u * 0.02} Q${x},${y + u * 0.01} ${x - u * 0.44},${y - u * 0.02}Z`,
    sheet.down([
      [0, lighten(paint, 0.22)],
      [0.4, paint],
      [1, darken(paint, 0.5)],
    ]),
  );
  sheet.rect(x - u * 0.2, y - u * 0.19, u * 0.4, u * 0.06, '#0b0d0e', 'rx="6"');
  sheet.rect(x - u * 0.1, y - u * 0.1, u * 0.2, u * 0.045, '#d8d4c4', 'rx="3"');
  for (const side of [-1, 1])
    sheet.oval(x + side * u * 0.3, y - u * 0.17, u * 0.065, u * 0.042, '#c9d0cc', 'opacity="0.8"');
}

function drawBeams(sheet: Sheet, { w, h }: Stage, car: { x: number; y: number }, u: number): void {
  const light = sheet.down([
    [0, '#ffeec2', 0.3],
    [1, '#ffeec2', 0],
  ]);
  sheet.poly(
    [
      [car.x - u * 0.36, car.y - u * 0.14],
      [car.x + u * 0.36, car.y - u * 0.14],
      [Math.min(w + 60, car.x + u * 1.4), h + 60],
      [car.x - u * 1.5, h + 60],
    ],
    light,
  );
}
