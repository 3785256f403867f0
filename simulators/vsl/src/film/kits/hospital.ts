import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { drift, layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { beat, drawMonitor, type Panel } from './heart-monitor.ts';

/** A hospital room: a bed under a window, a drip, and a monitor whose line keeps beating. */
export const hospital: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds, time } = stage;
  const unit = portrait ? w * 0.86 : h * 0.92;
  const bedY = h * (portrait ? 0.72 : 0.7);
  const monitor: Panel = {
    x: w * (portrait ? 0.62 : 0.76),
    y: bedY - unit * 0.46,
    w: unit * 0.24,
    h: unit * 0.17,
  };
  const night = time === 'night';
  return {
    behind: [
      layer((sheet) => drawRoom(sheet, stage, bedY, unit, night), { motion: drift(-10, seconds) }),
      layer((sheet) => drawBed(sheet, stage, bedY, unit, night)),
      layer((sheet) => drawMonitor(sheet, monitor, unit)),
      ...beat(monitor),
    ],
    floor: {
      groundY: h * (portrait ? 0.9 : 0.97),
      standing: h * (portrait ? 0.36 : 0.6),
      rim: night ? p.mist : '#fdfbef',
      rimSide: 1,
      shade: night ? 0.32 : 0.03,
      facing: 'towards',
      at: [0.27, 0.38, 0.18],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, night ? 0.66 : 0.34))],
    sound: 'room',
  };
};

function drawRoom(sheet: Sheet, stage: Stage, bedY: number, unit: number, night: boolean): void {
  const { w, h, palette: p, portrait } = stage;
  const wall = night ? '#24484d' : '#b9d5cd';
  sheet.rect(
    -60,
    -60,
    w + 120,
    h + 120,
    sheet.radial(
      [
        [0, lighten(wall, 0.3)],
        [0.6, wall],
        [1, darken(wall, 0.35)],
      ],
      'cx="0.42" cy="0.32" r="0.85"',
    ),
  );
  sheet.rect(-60, bedY - unit * 0.06, w + 120, 9, darken(wall, 0.22));
  sheet.rect(
    -60,
    bedY + unit * 0.14,
    w + 120,
    h,
    sheet.down([
      [0, darken(wall, 0.28)],
      [1, darken(wall, 0.62)],
    ]),
  );
  const window: Panel = {
    x: w * (portrait ? 0.1 : 0.36),
    y: h * 0.1,
    w: portrait ? w * 0.5 : h * 0.52,
    h: bedY - h * 0.1 - unit * 0.3,
  };
  sheet.rect(window.x - 12, window.y - 12, window.w + 24, window.h + 24, lighten(wall, 0.55));
  sheet.rect(
    window.x,
    window.y,
    window.w,
    window.h,
    sheet.down([
      [0, p.skyTop],
      [0.6, p.skyMid],
      [1, p.skyLow],
    ]),
  );
  sheet.rect(window.x + window.w / 2 - 4, window.y, 8, window.h, lighten(wall, 0.5));
  sheet.rect(window.x, window.y + window.h * 0.5, window.w, 6, lighten(wall, 0.5));
  const spill = sheet.down([
    [0, lighten(p.skyLow, 0.4), 0.34],
    [1, p.skyLow, 0],
  ]);
  sheet.poly(
    [
      [window.x, window.y + window.h],
      [window.x + window.w, window.y + window.h],
      [window.x + window.w * 0.8, h + 60],
      [window.x - window.w * 0.9, h + 60],
    ],
    spill,
  );
  drawScreenCurtain(sheet, stage, bedY, unit, night, wall);
}

function drawScreenCurtain(
  sheet: Sheet,
  { w, h, portrait }: Stage,
  bedY: number,
  unit: number,
  night: boolean,
  wall: string,
): void {
  const cloth = night ? '#3d6f70' : '#8fc0b4';
  for (let fold = 0; fold < 8; fold += 1) {
    const x = (portrait ? -30 : w * 0.02) + fold * unit * 0.034;
    sheet.rect(
      x,
      h * 0.06,
      unit * 0.035,
      bedY - h * 0.02,
      sheet.across([
        [0, darken(cloth, 0.22)],
        [0.5, lighten(cloth, 0.14)],
        [1, darken(cloth, 0.22)],
      ]),
    );
  }
  sheet.rect(-60, h * 0.052, w + 120, 8, lighten(wall, 0.4));
}

function drawBed(
  sheet: Sheet,
  { w, h, portrait, people, palette: p }: Stage,
  y: number,
  u: number,
  night: boolean,
): void {
  const x = w * (portrait ? 0.56 : 0.58);
  const sheetColour = night ? '#a9c6c3' : '#f4f2ea';
  const steel = night ? '#6d8f90' : '#d6dedb';
  sheet.oval(x, y + u * 0.26, u * 0.52, u * 0.035, '#000000', 'opacity="0.28"');
  for (const side of [-0.42, 0.42])
    sheet.rect(x + u * side - 6, y + u * 0.08, 12, u * 0.18, darken(steel, 0.3));
  sheet.rect(x + u * 0.42, y - u * 0.22, u * 0.035, u * 0.36, steel, 'rx="10"');
  sheet.rect(x - u * 0.46, y - u * 0.02, u * 0.03, u * 0.16, steel, 'rx="8"');
  sheet.rect(x - u * 0.45, y + u * 0.04, u * 0.9, u * 0.08, darken(sheetColour, 0.14), 'rx="10"');
  sheet.path(
    `M${x + u * 0.2},${y + u * 0.05} L${x + u * 0.24},${y - u * 0.07} Q${x + u * 0.3},${y - u * 0.14} ${x + u * 0.41},${y - u * 0.11} L${x + u * 0.42},${y + u * 0.05}Z`,
    lighten(sheetColour, 0.4),
  );
  const skin = people[1]?.skin ?? '#b97d5c';
  const hair = people[1]?.hair ?? '#2b1710';
  sheet.oval(x + u * 0.285, y - u * 0.105, u * 0.05, u * 0.042, mix(skin, '#ffffff', 0.1));
  sheet.path(
    `M${x + u * 0.28},${y - u * 0.15} Q${x + u * 0.35},${y - u * 0.16} ${x + u * 0.345},${y - u * 0.08} Q${x + u * 0.32},${y - u * 0.11} ${x + u * 0.28},${y - u * 0.15}Z`,
    hair,
  );
  sheet.path(
    `M${x - u * 0.45},${y + u * 0.06} Q${x - u * 0.42},${y - u * 0.06} ${x - u * 0.34},${y - u * 0.05} Q${x - u * 0.1},${y - u * 0.08} ${x + u * 0.06},${y - u * 0.09} Q${x + u * 0.2},${y - u * 0.11} ${x + u * 0.26},${y - u * 0.05} L${x + u * 0.27},${y + u * 0.06}Z`,
    sheet.down([
      [0, sheetColour],
      [1, darken(sheetColour, 0.25)],
    ]),
  );
  sheet.path(
    `M${x - u * 0.45},${y + u * 0.05} Q${x - u * 0.43},${y - u * 0.06} ${x - u * 0.34},${y - u * 0.05} L${x - u * 0.02},${y - u * 0.085} L${x + u * 0.02},${y + u * 0.11} L${x - u * 0.45},${y + u * 0.11}Z`,
    mix(p.glass, sheetColour, 0.35),
    'opacity="0.9"',
  );
  drawDrip(sheet, x + u * 0.5, h * 0.16, y + u * 0.24, u, steel);
}

function drawDrip(sheet: Sheet, x: number, top: number, foot: number, u: number, steel: string): void {
  sheet.rect(x, top, 6, foot - top, steel);
  sheet.rect(x - u * 0.05, top, u * 0.1, 5, steel);
  sheet.rect(x - u * 0.075, top + 12, u * 0.05, u * 0.1, '#e9f4ee', 'rx="8" opacity="0.85"');
  sheet.rect(x - u * 0.075, top + 12 + u * 0.05, u * 0.05, u * 0.05, '#9fd0c8', 'rx="8"');
  sheet.line(
    `M${x - u * 0.05},${top + u * 0.12} C${x - u * 0.06},${top + u * 0.4} ${x - u * 0.2},${top + u * 0.3} ${x - u * 0.24},${foot - u * 0.26}`,
    '#dfece6',
    2.4,
    'opacity="0.7"',
  );
}
