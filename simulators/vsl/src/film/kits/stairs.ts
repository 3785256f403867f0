import { darken, lighten, mix } from '../draw/colour.ts';
import { drawLamp, drawPortrait, drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { motes } from '../draw/sky.ts';
import type { Kit, Stage } from '../draw/stage.ts';

/** A wide old staircase with a carpet and a carved rail, lit from a door above. */
export const stairs: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds } = stage;
  const unit = portrait ? w * 1.05 : h;
  const topY = h * (portrait ? 0.42 : 0.36);
  const lampY = h * (portrait ? 0.14 : 0.17);
  const rail = layer((sheet) => drawRail(sheet, stage, topY, unit), { motion: drift(16, seconds) });
  // Somebody near stands before the rail; somebody on the steps between its two sides.
  const near = stage.people.length > 0 && stage.shot !== 'wide';
  return {
    behind: [
      layer((sheet) => drawHall(sheet, stage, topY, unit), { motion: drift(-8, seconds) }),
      layer((sheet) => drawSteps(sheet, stage, topY, unit)),
      layer((sheet) => drawLamp(sheet, w * 0.5, -60, lampY, unit * 0.09, p.lamp)),
      ...livingGlow(w * 0.5, lampY + 14, unit * 0.55, p.lamp, 0.55, 0.15),
      ...(near ? [rail] : []),
    ],
    floor: {
      groundY: topY + (h - topY) * 0.36,
      standing: unit * 0.34,
      rim: lighten(p.lamp, 0.3),
      rimSide: 1,
      shade: 0.42,
      facing: 'towards',
      at: [0.5, 0.56, 0.44],
    },
    before: [
      ...motes(stage, lighten(p.lamp, 0.2), 6),
      ...(near ? [] : [rail]),
      layer((sheet) => drawVignette(sheet, w, h, 0.74)),
    ],
    sound: 'room',
  };
};

function drawHall(sheet: Sheet, { w, h, palette: p, portrait }: Stage, topY: number, u: number): void {
  sheet.rect(
    -60,
    -60,
    w + 120,
    h + 120,
    sheet.radial(
      [
        [0, mix(p.wall, p.lamp, 0.25)],
        [0.45, mix(p.wall, p.wallDark, 0.4)],
        [1, darken(p.wallDark, 0.5)],
      ],
      'cx="0.5" cy="0.3" r="0.8"',
    ),
  );
  for (let x = -40; x < w + 60; x += u * 0.09)
    sheet.rect(x, -60, u * 0.04, h + 120, darken(p.wallDark, 0.2), 'opacity="0.16"');
  const door = { w: u * 0.2, h: u * 0.3 };
  sheet.rect(w / 2 - door.w / 2 - 12, topY - door.h - 12, door.w + 24, door.h + 12, darken(p.wood, 0.4));
  sheet.rect(
    w / 2 - door.w / 2,
    topY - door.h,
    door.w,
    door.h,
    sheet.down([
      [0, lighten(p.lamp, 0.45)],
      [1, p.lamp],
    ]),
  );
  for (const [share, size] of portrait
    ? ([
        [0.08, 0.14],
        [0.78, 0.15],
      ] as const)
    : ([
        [0.14, 0.15],
        [0.26, 0.11],
        [0.72, 0.12],
        [0.81, 0.16],
      ] as const)) {
    drawPortrait(sheet, w * share, h * 0.12 + (1 - size * 5) * 40, u * size, '#1d0f0c');
  }
}

function drawSteps(sheet: Sheet, { w, h, palette: p }: Stage, topY: number, u: number): void {
  const count = 11;
  for (let step = 0; step < count; step += 1) {
    const near = (step / count) ** 1.35;
    const next = ((step + 1) / count) ** 1.35;
    const y = topY + near * (h - topY + 70);
    const below = topY + next * (h - topY + 70);
    const half = u * (0.2 + near * 0.62);
    const tread = (below - y) * 0.46;
    const light = 0.5 - near * 0.55;
    sheet.rect(
      w / 2 - half,
      y,
      half * 2,
      tread + 1,
      mix(lighten(p.wood, 0.28), '#0a0606', Math.max(0, 0.45 - light)),
    );
    sheet.rect(
      w / 2 - half,
      y + tread,
      half * 2,
      below - y - tread + 1,
      mix(p.wood, '#0a0606', Math.max(0.1, 0.62 - light)),
    );
    const carpet = half * 0.46;
    sheet.rect(
      w / 2 - carpet,
      y,
      carpet * 2,
      tread + 1,
      mix(lighten(p.cloth, 0.14), '#0a0606', Math.max(0, 0.4 - light)),
    );
    sheet.rect(
      w / 2 - carpet,
      y + tread,
      carpet * 2,
      below - y - tread + 1,
      mix(p.cloth, '#0a0606', Math.max(0.1, 0.58 - light)),
    );
    sheet.rect(
      w / 2 - carpet - 4,
      y + tread - 1,
      carpet * 2 + 8,
      3,
      '#b98f42',
      `opacity="${(0.8 - near * 0.5).toFixed(2)}"`,
    );
  }
}

function drawRail(sheet: Sheet, { w, h, palette: p }: Stage, topY: number, u: number): void {
  const wood = darken(p.wood, 0.62);
  for (const side of [-1, 1]) {
    const at = (share: number) => ({
      x: w / 2 + side * u * (0.215 + share ** 1.35 * 0.64),
      y: topY + share ** 1.35 * (h - topY + 70),
    });
    for (let post = 0; post < 13; post += 1) {
      const { x, y } = at(post / 11);
      const high = u * (0.08 + (post / 11) ** 1.35 * 0.2);
      sheet.rect(x - 3 - post * 0.7, y - high, 6 + post * 1.4, high + 20, wood);
    }
    const a = at(0);
    const b = at(1.12);
    const rise = (share: number) => u * (0.085 + share ** 1.35 * 0.2);
    const thick = 9;
    sheet.path(
      `M${a.x},${a.y - rise(0)} L${b.x},${b.y - rise(1.12)} L${b.x},${b.y - rise(1.12) + thick * 4.5} L${a.x},${a.y - rise(0) + thick}Z`,
      mix(wood, p.lamp, 0.14),
    );
  }
}
