import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { layer } from '../draw/layers.ts';
import { drawPalm } from '../draw/palm.ts';
import { n, type Sheet } from '../draw/sheet.ts';
import { drawSky, glitter, sunOf } from '../draw/sky.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

/** A beach under a low sun: waves that come and go, leaning palms, wet sand that mirrors the sky. */
export const beach: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds } = stage;
  const horizon = h * 0.46;
  const shore = h * (portrait ? 0.66 : 0.68);
  const sun = sunOf(stage, horizon);
  return {
    behind: [
      layer((sheet) => drawSky(sheet, stage, horizon, sun)),
      layer((sheet) =>
        sheet.rect(
          -60,
          horizon,
          w + 120,
          shore - horizon + 90,
          sheet.down([
            [0, mix(p.skyLow, p.skyTop, 0.4)],
            [1, mix(p.skyTop, p.skyMid, 0.45)],
          ]),
        ),
      ),
      ...glitter(stage, sun, horizon),
      layer((sheet) => drawSand(sheet, stage, shore)),
      ...[0, 1, 2].map((row) => wave(stage, shore, row)),
      layer(
        (sheet) => {
          drawPalm(sheet, w * (portrait ? 0.02 : 0.06), h * 0.92, h * 0.66, w * 0.13, p.leafDark);
          drawPalm(sheet, w * (portrait ? -0.06 : 0), h * 0.95, h * 0.5, w * 0.06, darken(p.leafDark, 0.3));
        },
        { motion: { axis: 'x', by: `sin(t*0.8)*9-16*(t/${seconds}-0.5)` } },
      ),
      ...weatherLayers(stage),
    ],
    floor: {
      groundY: h * 0.92,
      standing: h * (portrait ? 0.3 : 0.46),
      rim: lighten(p.skyLow, 0.25),
      rimSide: 1,
      shade: 0.3,
      facing: 'away',
      at: [0.52, 0.61, 0.42],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, 0.48))],
    sound: 'sea',
  };
};

function drawSand(sheet: Sheet, { w, h, palette: p, random }: Stage, shore: number): void {
  const sand = mix(p.cream, p.wall, 0.45);
  sheet.path(
    shoreline(w, h, shore + 16, 18),
    sheet.down([
      [0, mix(sand, p.skyMid, 0.55)],
      [0.3, mix(sand, p.skyTop, 0.25)],
      [1, darken(sand, 0.55)],
    ]),
  );
  for (let dent = 0; dent < 40; dent += 1) {
    const y = shore + 70 + random.next() * (h - shore);
    sheet.oval(random.between(0, w), y, random.between(10, 46), 2.4, darken(sand, 0.5), 'opacity="0.22"');
  }
}

function shoreline(w: number, h: number, y: number, bend: number): string {
  return `M-60,${n(y)} Q${n(w * 0.2)},${n(y - bend)} ${n(w * 0.45)},${n(y + bend * 0.5)} T${n(w * 0.8)},${n(y)} T${n(w + 60)},${n(y + bend * 0.4)} L${n(w + 60)},${n(h + 60)} L-60,${n(h + 60)}Z`;
}

function wave(stage: Stage, shore: number, row: number): Layer {
  const { w, h } = stage;
  const y = shore - 40 + row * 30;
  const thick = 7 + row * 5;
  return layer(
    (sheet) => {
      const low = shoreline(w, h, y, 16 + row * 5).replace(/ L.*$/, '');
      sheet.line(low, '#fdf6ea', thick, `opacity="${0.34 + row * 0.14}"`);
      sheet.line(low, '#ffffff', thick * 0.35, 'opacity="0.5"');
    },
    {
      box: { x: -60, y: y - 50, w: w + 120, h: 100 },
      motion: { axis: 'y', by: `sin(t*${(0.9 - row * 0.12).toFixed(2)}+${row * 1.4})*${14 + row * 7}` },
    },
  );
}
