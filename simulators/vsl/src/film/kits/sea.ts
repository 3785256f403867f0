import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { drawSky, glitter, sunOf } from '../draw/sky.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

/** Open water under a wide sky with a ferry that crosses slowly and its smoke. */
export const sea: Kit = (stage) => {
  const { w, h, palette: p, seconds } = stage;
  const horizon = h * (stage.portrait ? 0.56 : 0.55);
  const sun = sunOf(stage, horizon);
  const size = stage.portrait ? w * 0.62 : h * 0.46;
  const boatX = w * (stage.portrait ? 0.3 : 0.26);
  const boatY = horizon + h * 0.085;
  return {
    behind: [
      layer((sheet) => drawSky(sheet, stage, horizon, sun)),
      layer((sheet) => drawWater(sheet, stage, horizon)),
      ...glitter(stage, sun, horizon),
      layer((sheet) => drawFerry(sheet, boatX, boatY, size, stage), {
        box: { x: boatX - size * 0.6, y: boatY - size * 0.6, w: size * 1.2, h: size * 0.78 },
        motion: { axis: 'x', by: `${(size * 0.16).toFixed(0)}*(t/${seconds}-0.5)` },
      }),
      ...smoke(boatX + size * 0.2, boatY - size * 0.36, size, stage),
      ...weatherLayers(stage),
    ],
    floor: {
      groundY: h * 1.0,
      standing: h * 0.46,
      rim: lighten(p.skyLow, 0.2),
      rimSide: 1,
      shade: 0.5,
      facing: 'away',
      at: [0.74, 0.84, 0.64],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, 0.5))],
    sound: 'sea',
  };
};

function drawWater(sheet: Sheet, { w, h, palette: p, random }: Stage, horizon: number): void {
  const far = mix(p.skyLow, p.skyTop, 0.42);
  sheet.rect(
    -60,
    horizon,
    w + 120,
    h - horizon + 60,
    sheet.down([
      [0, far],
      [0.3, mix(p.skyTop, p.skyMid, 0.3)],
      [1, darken(p.skyTop, 0.62)],
    ]),
  );
  for (let row = 0; row < 46; row += 1) {
    const deep = random.next() ** 1.6;
    const y = horizon + 6 + deep * (h - horizon);
    const long = 40 + deep * 190;
    sheet.oval(
      random.between(0, w),
      y,
      long,
      1.2 + deep * 2.6,
      row % 2 ? p.skyLow : p.skyTop,
      `opacity="${0.1 + deep * 0.08}"`,
    );
  }
}

function drawFerry(sheet: Sheet, x: number, y: number, size: number, { palette: p }: Stage): void {
  const dark = mix(p.skyTop, '#0b0d14', 0.72);
  const s = (value: number) => value * size;
  const lit = lighten(p.lamp, 0.25);
  sheet.oval(x, y + s(0.03), s(0.44), s(0.022), '#05070c', 'opacity="0.4"');
  sheet.poly(
    [
      [x - s(0.43), y - s(0.075)],
      [x + s(0.46), y - s(0.075)],
      [x + s(0.37), y + s(0.02)],
      [x - s(0.36), y + s(0.02)],
    ],
    dark,
  );
  sheet.rect(x - s(0.43), y - s(0.088), s(0.89), s(0.016), lighten(dark, 0.16));
  sheet.rect(x - s(0.33), y - s(0.165), s(0.62), s(0.08), lighten(dark, 0.1));
  sheet.rect(x - s(0.24), y - s(0.235), s(0.4), s(0.07), lighten(dark, 0.05));
  sheet.rect(x - s(0.16), y - s(0.275), s(0.14), s(0.042), dark);
  sheet.poly(
    [
      [x + s(0.16), y - s(0.36)],
      [x + s(0.225), y - s(0.36)],
      [x + s(0.23), y - s(0.16)],
      [x + s(0.15), y - s(0.16)],
    ],
    darken(dark, 0.2),
  );
  sheet.rect(x + s(0.157), y - s(0.335), s(0.07), s(0.03), p.cloth);
  for (let place = 0; place < 11; place += 1)
    sheet.rect(x - s(0.31) + s(0.053) * place, y - s(0.145), s(0.03), s(0.03), lit);
  for (let place = 0; place < 7; place += 1)
    sheet.rect(x - s(0.22) + s(0.053) * place, y - s(0.215), s(0.03), s(0.026), lit, 'opacity="0.85"');
}

function smoke(x: number, y: number, size: number, { seconds }: Stage): Layer[] {
  const ride = `${(size * 0.16).toFixed(0)}*(t/${seconds}-0.5)`;
  return [0, 1, 2, 3].map((puff) => {
    const life = `mod(t+${puff * 1.1},4.4)`;
    const r = size * (0.035 + puff * 0.009);
    return layer((sheet) => sheet.glow(x, y, r * 2, '#e8dcd6', 0.34), {
      box: { x: x - r * 2, y: y - r * 2, w: r * 4, h: r * 4 },
      dash: {
        x: `${ride}-${(size * 0.055).toFixed(1)}*${life}`,
        y: `0-${(size * 0.028).toFixed(1)}*${life}`,
      },
    });
  });
}
