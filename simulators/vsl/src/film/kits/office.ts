import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { drawScreen, scroll } from './office-screen.ts';

/** An office after hours: blinds over the city, a screen with lines of figures that scroll, a desk lamp, papers. */
export const office: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds, time, mood } = stage;
  const desk = h * (portrait ? 0.74 : 0.72);
  const unit = portrait ? w * 0.84 : h * 0.86;
  const glow = mood === 'tense' || time === 'night' ? '#3fd0a4' : mix(p.glass, '#ffffff', 0.4);
  const screen = { x: w * (portrait ? 0.54 : 0.6), y: desk - unit * 0.47, w: unit * 0.5, h: unit * 0.33 };
  const lamp = { x: w * (portrait ? 0.2 : 0.2), y: desk - unit * 0.3 };
  const deskTop = [
    layer((sheet) => drawDesk(sheet, stage, desk, unit)),
    layer((sheet) => drawScreen(sheet, screen, unit)),
    ...scroll(screen, glow, p.lamp),
    layer((sheet) => drawDeskLamp(sheet, lamp.x, lamp.y, desk, unit, p.lamp)),
    ...(time === 'day'
      ? []
      : livingGlow(lamp.x + unit * 0.1, lamp.y + unit * 0.05, unit * 0.42, p.lamp, 0.55, 0.08)),
  ];
  return {
    behind: [
      layer((sheet) => drawRoom(sheet, stage, desk), { motion: drift(-12, seconds) }),
      layer((sheet) => sheet.glow(screen.x + screen.w / 2, screen.y + screen.h / 2, unit * 0.62, glow, 0.34)),
      ...(stage.shot === 'close' ? deskTop : []),
    ],
    floor: {
      groundY: h * 1.02,
      standing: h * 0.66,
      rim: mix(glow, p.lamp, time === 'day' ? 0.7 : 0.25),
      rimSide: 1,
      shade: time === 'day' ? 0.08 : 0.3,
      facing: 'towards',
      lead: portrait ? 0.36 : 0.37,
      at: [0.38, 0.5, 0.25],
    },
    before: [...(stage.shot === 'close' ? [] : deskTop), layer((sheet) => drawVignette(sheet, w, h, 0.68))],
    sound: 'hum',
  };
};

function drawRoom(sheet: Sheet, { w, h, palette: p, time, random }: Stage, desk: number): void {
  const wall = time === 'day' ? mix(p.wall, p.cream, 0.35) : mix(p.wallDark, p.skyTop, 0.55);
  sheet.rect(
    -60,
    -60,
    w + 120,
    h + 120,
    sheet.radial(
      [
        [0, lighten(wall, 0.1)],
        [1, darken(wall, 0.5)],
      ],
      'cx="0.55" cy="0.4" r="0.8"',
    ),
  );
  const window = { x: w * 0.06, y: h * 0.08, w: w * 0.62, h: desk - h * 0.24 };
  sheet.rect(window.x - 14, window.y - 14, window.w + 28, window.h + 28, darken(wall, 0.55));
  sheet.rect(
    window.x,
    window.y,
    window.w,
    window.h,
    sheet.down([
      [0, p.skyTop],
      [1, p.skyLow],
    ]),
  );
  for (let x = window.x; x < window.x + window.w - 50; x += random.between(44, 82)) {
    const top = window.y + window.h * random.between(0.35, 0.8);
    sheet.rect(x, top, 54, window.y + window.h - top, mix(p.skyTop, '#05080c', 0.5));
    for (let pane = 0; pane < 5; pane += 1)
      sheet.rect(
        x + 6 + (pane % 3) * 15,
        top + 12 + pane * 22,
        8,
        9,
        p.lamp,
        `opacity="${top + 20 + pane * 22 < window.y + window.h ? 0.6 : 0}"`,
      );
  }
  const slat = window.h / 15;
  for (let row = 0; row < 15; row += 1)
    sheet.rect(window.x, window.y + row * slat, window.w, slat * 0.4, darken(wall, 0.35), 'opacity="0.82"');
  sheet.rect(w * 0.8, h * 0.1, w * 0.3, desk - h * 0.1, darken(wall, 0.4));
  for (let shelf = 0; shelf < 4; shelf += 1) {
    const y = h * 0.2 + shelf * h * 0.125;
    sheet.rect(w * 0.8, y, w * 0.3, 8, darken(wall, 0.65));
    for (let x = w * 0.81; x < w + 40; x += random.between(14, 26)) {
      const high = random.between(46, 84);
      sheet.rect(
        x,
        y - high,
        random.between(9, 15),
        high,
        random.pick([
          mix(p.cloth, wall, 0.4),
          mix(p.wood, wall, 0.3),
          mix(p.cream, wall, 0.6),
          mix(p.glass, wall, 0.4),
        ]),
      );
    }
  }
}

function drawDesk(sheet: Sheet, { w, h, palette: p }: Stage, desk: number, unit: number): void {
  sheet.poly(
    [
      [-60, desk + unit * 0.02],
      [w + 60, desk - unit * 0.015],
      [w + 60, h + 60],
      [-60, h + 60],
    ],
    sheet.down([
      [0, mix(p.wood, '#120c0a', 0.3)],
      [1, '#080506'],
    ]),
  );
  sheet.poly(
    [
      [-60, desk + unit * 0.02],
      [w + 60, desk - unit * 0.015],
      [w + 60, desk],
      [-60, desk + unit * 0.035],
    ],
    lighten(p.wood, 0.14),
  );
  for (const [x, y, turn] of [
    [0.36, 0.1, -9],
    [0.44, 0.13, 6],
    [0.08, 0.17, -4],
  ] as const) {
    sheet.raw(`<g transform="translate(${w * x},${desk + unit * y}) rotate(${turn}) skewX(-24)">`);
    sheet.rect(0, 0, unit * 0.2, unit * 0.075, p.cream, 'opacity="0.85"');
    for (let row = 1; row < 5; row += 1)
      sheet.rect(
        unit * 0.02,
        unit * 0.014 * row,
        unit * (0.15 - (row % 2) * 0.04),
        2.2,
        '#5a544c',
        'opacity="0.7"',
      );
    sheet.raw('</g>');
  }
  sheet.oval(w * 0.3, desk + unit * 0.09, unit * 0.036, unit * 0.012, '#d8cbb6');
  sheet.rect(w * 0.3 - unit * 0.034, desk + unit * 0.022, unit * 0.068, unit * 0.068, '#cbbda6', 'rx="5"');
}

function drawDeskLamp(sheet: Sheet, x: number, y: number, desk: number, unit: number, lamp: string): void {
  sheet.oval(x, desk + unit * 0.045, unit * 0.07, unit * 0.018, '#0b0908');
  sheet.line(
    `M${x},${desk + unit * 0.04} L${x - unit * 0.03},${y + unit * 0.12} L${x + unit * 0.06},${y}`,
    '#0f0c0b',
    9,
  );
  sheet.path(
    `M${x + unit * 0.02},${y - unit * 0.02} L${x + unit * 0.1},${y - unit * 0.035} L${x + unit * 0.165},${y + unit * 0.05} L${x + unit * 0.04},${y + unit * 0.065}Z`,
    '#15100e',
  );
  sheet.oval(x + unit * 0.104, y + unit * 0.058, unit * 0.06, unit * 0.012, lighten(lamp, 0.5));
}
