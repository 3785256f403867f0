import { darken, lighten, mix } from '../draw/colour.ts';
import { drawCurtain, drawPortrait, drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { motes } from '../draw/sky.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

/** A bedroom: tall window with curtains that stir, a carved bed, a bedside lamp, an oval mirror. */
export const bedroom: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds, time } = stage;
  const unit = portrait ? w * 0.95 : h;
  const floorY = h * (portrait ? 0.74 : 0.78);
  const lit = time !== 'day';
  const pane = {
    x: portrait ? w * 0.08 : w * 0.1,
    y: h * (portrait ? 0.12 : 0.09),
    w: unit * 0.34,
    h: floorY - h * 0.22,
  };
  const lamp = { x: w * (portrait ? 0.52 : 0.5), y: floorY - unit * 0.27 };
  return {
    behind: [
      layer((sheet) => {
        sheet.rect(
          -60,
          -60,
          w + 120,
          h + 120,
          sheet.down([
            [0, p.skyTop],
            [0.7, p.skyLow],
          ]),
        );
        if (time === 'night' && stage.weather === 'clear') {
          sheet.glow(pane.x + pane.w * 0.62, pane.y + pane.h * 0.28, 150, '#f0ead2', 0.5);
          sheet.oval(pane.x + pane.w * 0.62, pane.y + pane.h * 0.28, 34, 34, '#f4eedb');
        }
      }),
      ...weatherLayers(stage, 0.9),
      layer((sheet) => drawRoom(sheet, stage, pane, floorY, unit)),
      layer(
        (sheet) =>
          drawCurtain(sheet, pane.x - pane.w * 0.2, pane.y - 30, pane.w * 0.48, pane.h + 70, p.cloth),
        { motion: { axis: 'x', by: 'sin(t*0.9)*5' } },
      ),
      layer(
        (sheet) =>
          drawCurtain(sheet, pane.x + pane.w * 1.2, pane.y - 30, pane.w * 0.48, pane.h + 70, p.cloth, -1),
        { motion: { axis: 'x', by: 'sin(t*0.8+1)*6' } },
      ),
      layer((sheet) => drawBed(sheet, stage, floorY, unit)),
      layer((sheet) => drawBedLamp(sheet, lamp.x, lamp.y, floorY, unit, p.lamp)),
      ...(lit ? livingGlow(lamp.x, lamp.y + unit * 0.02, unit * 0.52, p.lamp, 0.68, 0.06) : []),
    ],
    floor: {
      groundY: h * (portrait ? 0.9 : 0.97),
      standing: h * (portrait ? 0.38 : 0.6),
      rim: lighten(lit ? p.lamp : p.skyLow, 0.2),
      rimSide: 1,
      shade: lit ? 0.22 : 0.04,
      facing: 'towards',
      at: [0.38, 0.5, 0.26],
    },
    before: [
      ...motes(stage, lighten(p.lamp, 0.2), 6),
      layer((sheet) => drawVignette(sheet, w, h, lit ? 0.7 : 0.42), { motion: drift(2, seconds) }),
    ],
    sound: 'room',
  };
};

type Panel = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

function drawRoom(
  sheet: Sheet,
  { w, h, palette: p, portrait, people }: Stage,
  pane: Panel,
  floorY: number,
  unit: number,
): void {
  const wall = sheet.radial(
    [
      [0, mix(p.wall, p.lamp, 0.18)],
      [0.5, mix(p.wall, p.wallDark, 0.35)],
      [1, darken(p.wallDark, 0.4)],
    ],
    'cx="0.52" cy="0.55" r="0.75"',
  );
  sheet.path(
    `M-60,-60 L${w + 60},-60 L${w + 60},${h + 60} L-60,${h + 60}Z M${pane.x},${pane.y} L${pane.x},${pane.y + pane.h} L${pane.x + pane.w},${pane.y + pane.h} L${pane.x + pane.w},${pane.y}Z`,
    wall,
    'fill-rule="evenodd"',
  );
  const frame = lighten(p.wood, 0.1);
  for (const share of [0, 0.485, 0.97])
    sheet.rect(pane.x + pane.w * share, pane.y, pane.w * 0.03, pane.h, frame);
  for (const share of [0, 0.33, 0.97])
    sheet.rect(pane.x, pane.y + pane.h * share, pane.w, pane.h * 0.024, frame);
  sheet.rect(
    -60,
    floorY,
    w + 120,
    h,
    sheet.down([
      [0, mix(p.floor, p.lamp, 0.16)],
      [1, darken(p.floor, 0.65)],
    ]),
  );
  sheet.rect(-60, floorY - 16, w + 120, 18, darken(p.wood, 0.3));
  sheet.poly(
    [
      [pane.x, floorY + 4],
      [pane.x + pane.w, floorY + 4],
      [pane.x + pane.w * 1.5, h + 60],
      [pane.x + pane.w * 0.2, h + 60],
    ],
    p.skyLow,
    'opacity="0.12"',
  );
  const mirrorX = portrait ? w * 0.72 : w * 0.56;
  sheet.oval(mirrorX, h * 0.3, unit * 0.1, unit * 0.145, '#9b7434');
  sheet.oval(
    mirrorX,
    h * 0.3,
    unit * 0.086,
    unit * 0.13,
    sheet.down([
      [0, lighten(p.glass, 0.35)],
      [1, darken(p.glass, 0.2)],
    ]),
  );
  sheet.line(
    `M${mirrorX - unit * 0.045},${h * 0.3 - unit * 0.05} L${mirrorX + unit * 0.015},${h * 0.3 - unit * 0.1}`,
    '#ffffff',
    5,
    'opacity="0.35"',
  );
  if (!portrait) drawPortrait(sheet, w * 0.86, h * 0.16, unit * 0.14, people[0]?.hair ?? '#2b1710');
}

function drawBed(sheet: Sheet, { w, h, palette: p, portrait }: Stage, floorY: number, u: number): void {
  const x = portrait ? w * 0.66 : w * 0.62;
  const right = w + 60;
  sheet.path(
    `M${x},${floorY + 20} L${x},${floorY - u * 0.26} Q${x + u * 0.2},${floorY - u * 0.4} ${x + u * 0.42},${floorY - u * 0.3} L${right},${floorY - u * 0.3} L${right},${floorY + 20}Z`,
    sheet.down([
      [0, lighten(p.wood, 0.06)],
      [1, darken(p.wood, 0.5)],
    ]),
  );
  const linen = mix(p.cream, p.wall, 0.18);
  sheet.oval(x + u * 0.15, floorY - u * 0.11, u * 0.12, u * 0.055, lighten(linen, 0.25));
  sheet.oval(x + u * 0.38, floorY - u * 0.11, u * 0.12, u * 0.055, linen);
  sheet.path(
    `M${x - u * 0.06},${h + 60} L${x - u * 0.02},${floorY - u * 0.03} Q${x + u * 0.2},${floorY - u * 0.11} ${x + u * 0.4},${floorY - u * 0.07} T${right},${floorY - u * 0.06} L${right},${h + 60}Z`,
    sheet.down([
      [0, linen],
      [0.5, darken(linen, 0.3)],
      [1, darken(linen, 0.65)],
    ]),
  );
  sheet.path(
    `M${x - u * 0.05},${h * 0.96} L${x - u * 0.03},${floorY + u * 0.07} Q${x + u * 0.2},${floorY + u * 0.01} ${right},${floorY + u * 0.05} L${right},${h + 60} L${x - u * 0.06},${h + 60}Z`,
    mix(p.cloth, '#0d0808', 0.25),
  );
}

function drawBedLamp(sheet: Sheet, x: number, y: number, floorY: number, u: number, lamp: string): void {
  sheet.rect(
    x - u * 0.075,
    floorY - u * 0.14,
    u * 0.15,
    u * 0.2,
    sheet.across([
      [0, '#3a1f14'],
      [1, '#190c08'],
    ]),
  );
  sheet.rect(x - u * 0.085, floorY - u * 0.15, u * 0.17, u * 0.018, '#4d2b1c');
  sheet.rect(x - 4, y + u * 0.04, 8, floorY - u * 0.15 - y - u * 0.04, '#8a6530');
  sheet.poly(
    [
      [x - u * 0.035, y - u * 0.045],
      [x + u * 0.035, y - u * 0.045],
      [x + u * 0.07, y + u * 0.045],
      [x - u * 0.07, y + u * 0.045],
    ],
    sheet.down([
      [0, lighten(lamp, 0.15)],
      [1, lighten(lamp, 0.6)],
    ]),
  );
}
