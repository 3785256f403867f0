import { darken, lighten, mix } from '../draw/colour.ts';
import { arch, drawLamp, drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import { drawPalm } from '../draw/palm.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

/** A veranda of an old house: lit arched door, hanging lamp, white columns and rail, palms in the weather outside. */
export const veranda: Kit = (stage) => {
  const { w, h, palette: p, portrait } = stage;
  const doorX = portrait ? w * 0.05 : w * 0.035;
  const lampX = w * (portrait ? 0.64 : 0.31);
  const lampY = h * (portrait ? 0.19 : 0.25);
  const outside: Layer = layer((sheet) => drawOutside(sheet, stage));
  const palms = layer(
    (sheet) => {
      drawPalm(sheet, w * 0.49, h * 0.86, h * 0.62, -30, p.leafDark);
      drawPalm(sheet, w * 0.74, h * 0.88, h * 0.5, -44, p.leaf);
      drawPalm(sheet, w * 0.95, h * 0.88, h * 0.68, 30, p.leafDark);
    },
    { motion: { axis: 'x', by: `sin(t*0.8)*7-10*(t/${stage.seconds}-0.5)` } },
  );
  const structure = layer((sheet) => drawStructure(sheet, stage, doorX), {
    motion: drift(12, stage.seconds),
  });
  const lit = stage.time !== 'day';
  return {
    behind: [
      outside,
      palms,
      ...weatherLayers(stage),
      structure,
      layer((sheet) => drawLamp(sheet, lampX, h * 0.08, lampY, h * 0.085, p.lamp), {
        motion: drift(12, stage.seconds),
      }),
      ...(lit ? livingGlow(lampX, lampY + 10, h * 0.5, p.lamp, 0.62, 0.2) : []),
    ],
    floor: {
      groundY: h * 0.93,
      standing: h * (portrait ? 0.4 : 0.52),
      rim: lighten(p.lamp, 0.25),
      rimSide: 1,
      shade: lit ? 0.16 : 0.04,
      facing: 'away',
      at: [0.5, 0.64, 0.38],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, 0.62))],
    sound: stage.weather === 'clear' ? 'garden' : 'rain',
  };
};

function drawOutside(sheet: Sheet, { w, h, palette: p }: Stage): void {
  sheet.rect(
    -60,
    -60,
    w + 120,
    h + 120,
    sheet.down([
      [0, p.skyTop],
      [0.5, p.skyMid],
      [0.85, p.skyLow],
    ]),
  );
  sheet.path(
    `M-60,${h * 0.74} Q${w * 0.3},${h * 0.66} ${w * 0.55},${h * 0.73} T${w + 60},${h * 0.7} L${w + 60},${h} L-60,${h}Z`,
    p.far,
  );
  sheet.path(
    `M-60,${h * 0.8} Q${w * 0.4},${h * 0.72} ${w * 0.7},${h * 0.79} T${w + 60},${h * 0.76} L${w + 60},${h} L-60,${h}Z`,
    p.leafDark,
  );
}

function drawStructure(sheet: Sheet, stage: Stage, doorX: number): void {
  const { w, h, palette: p, portrait } = stage;
  const wallW = portrait ? w * 0.27 : w * 0.225;
  const floorY = h * 0.8;
  sheet.rect(
    wallW,
    floorY,
    w,
    h * 0.3,
    sheet.down([
      [0, mix(p.floor, p.lamp, 0.08)],
      [1, darken(p.floor, 0.6)],
    ]),
  );
  drawRail(sheet, stage, wallW, floorY);
  for (const share of portrait ? [0.4, 0.9] : [0.25, 0.58, 0.85]) drawColumn(sheet, stage, w * share, floorY);
  sheet.rect(
    -60,
    -60,
    w + 120,
    h * 0.1 + 60,
    sheet.down([
      [0, darken(p.wallDark, 0.5)],
      [1, p.wallDark],
    ]),
  );
  sheet.rect(wallW, h * 0.1, w, h * 0.018, darken(p.wallDark, 0.55));
  sheet.rect(
    -60,
    -60,
    wallW + 60,
    h + 120,
    sheet.across([
      [0, p.wallDark],
      [0.55, p.wall],
      [1, darken(p.wall, 0.3)],
    ]),
  );
  drawDoor(sheet, stage, doorX, wallW, floorY);
}

function drawDoor(
  sheet: Sheet,
  { h, palette: p, portrait }: Stage,
  doorX: number,
  wallW: number,
  floorY: number,
): void {
  const doorW = wallW * 0.52;
  const doorY = h * (portrait ? 0.36 : 0.26);
  const inside = sheet.radial(
    [
      [0, lighten(p.lamp, 0.35)],
      [0.55, p.lamp],
      [1, mix(p.lamp, p.wall, 0.6)],
    ],
    'cx="0.5" cy="0.6" r="0.75"',
  );
  sheet.path(arch(doorX - 9, doorY - 12, doorW + 18, floorY - doorY + 12), p.ink);
  sheet.path(arch(doorX, doorY, doorW, floorY - doorY), inside);
  sheet.rect(-60, floorY, wallW + 60, h * 0.3, darken(p.floor, 0.25));
  const spill = sheet.down([
    [0, p.lamp, 0.5],
    [1, p.lamp, 0],
  ]);
  sheet.poly(
    [
      [doorX, floorY],
      [doorX + doorW, floorY],
      [doorX + doorW * 2.9, h * 1.04],
      [doorX + doorW * 0.4, h * 1.04],
    ],
    spill,
  );
}

function drawColumn(sheet: Sheet, { h, palette: p }: Stage, x: number, floorY: number): void {
  const thick = h * 0.03;
  const body = sheet.across([
    [0, lighten(p.cream, 0.1)],
    [0.5, p.cream],
    [0.52, darken(p.cream, 0.32)],
    [1, darken(p.cream, 0.42)],
  ]);
  sheet.rect(x - thick / 2, h * 0.1, thick, floorY - h * 0.1, body);
  sheet.rect(x - thick * 0.8, h * 0.095, thick * 1.6, h * 0.028, body);
  sheet.rect(x - thick * 0.8, floorY - h * 0.026, thick * 1.6, h * 0.03, body);
}

function drawRail(sheet: Sheet, { w, h, palette: p }: Stage, from: number, floorY: number): void {
  const top = floorY - h * 0.11;
  const shade = darken(p.cream, 0.25);
  for (let x = from; x < w + 60; x += 34) sheet.rect(x, top, 13, floorY - top, shade);
  sheet.rect(from, top - 8, w, 12, p.cream);
  sheet.rect(from, floorY - 14, w, 10, p.cream);
}
