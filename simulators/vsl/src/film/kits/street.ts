import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { drift, layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';
import { neon, placeSigns } from './neon.ts';

const NIGHT_WALLS = ['#0c151b', '#101a20', '#0a1117'];
const DAY_WALLS = ['#c77b58', '#d9a657', '#7fa59a', '#b9605a'];

/** A narrow street at night with neon signs that buzz, mirrored in the wet ground; by day a street of painted houses. */
export const street: Kit = (stage) => {
  const { w, h, palette: p, seconds, time, portrait } = stage;
  const ground = h * 0.7;
  const dark = time === 'night' || time === 'dusk';
  const signs = dark ? placeSigns(stage) : [];
  return {
    behind: [
      layer((sheet) =>
        sheet.rect(
          -60,
          -60,
          w + 120,
          h + 120,
          sheet.down([
            [0, p.skyTop],
            [0.7, p.skyLow],
          ]),
        ),
      ),
      layer((sheet) =>
        sheet.glow(w / 2, ground - h * 0.06, h * 0.5, dark ? p.lamp : '#fff6dd', dark ? 0.42 : 0.6),
      ),
      layer((sheet) => drawBlocks(sheet, stage, ground, 0, dark), { motion: drift(8, seconds) }),
      layer((sheet) => drawBlocks(sheet, stage, ground, 1, dark)),
      layer((sheet) => drawRoad(sheet, stage, ground, dark)),
      ...signs.flatMap((sign, place) => neon(sign, ground, h, place)),
      ...weatherLayers(stage, 1.1),
    ],
    floor: {
      groundY: h * (portrait ? 0.88 : 0.95),
      standing: h * (portrait ? 0.36 : 0.56),
      rim: dark ? (signs[1]?.colour ?? p.lamp) : '#fff1d0',
      rimSide: 1,
      shade: dark ? 0.62 : 0.08,
      facing: 'away',
      at: [0.5, 0.6, 0.4],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, dark ? 0.72 : 0.4))],
    sound: 'street',
  };
};

function drawBlocks(sheet: Sheet, stage: Stage, ground: number, near: number, dark: boolean): void {
  for (let block = 0; block < 6; block += 1) drawBlock(sheet, stage, { ground, near, dark, block });
}

type Place = {
  readonly ground: number;
  readonly near: number;
  readonly dark: boolean;
  readonly block: number;
};

function drawBlock(
  sheet: Sheet,
  { w, palette: p, random }: Stage,
  { ground, near, dark, block }: Place,
): void {
  const side = block < 3 ? -1 : 1;
  const gap = near ? w * 0.24 : w * 0.1;
  const wide = w * (near ? 0.2 : 0.13);
  const edge = w / 2 + side * (gap + (block % 3) * wide);
  const x = side < 0 ? edge - wide : edge;
  const tall = near ? random.between(0.72, 1.1) : random.between(0.4, 0.66);
  const top = ground - ground * tall;
  const paints = dark ? NIGHT_WALLS : DAY_WALLS;
  const paint = mix(paints[(block + near) % paints.length] ?? '#101a20', p.skyMid, near ? 0.05 : 0.4);
  const [left, right] =
    side < 0 ? [darken(paint, 0.4), lighten(paint, 0.05)] : [lighten(paint, 0.05), darken(paint, 0.4)];
  const walls = sheet.across([
    [0, left],
    [1, right],
  ]);
  sheet.rect(x, top, wide + 1, ground - top + 20, walls);
  drawPanes(sheet, { x, y: top, w: wide, h: ground }, dark ? p.lamp : undefined, random.next());
}

type Block = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** Windows of a block down to the ground `h`; with a lamp colour some are lit and the rest dark. */
function drawPanes(sheet: Sheet, t: Block, lamp: string | undefined, chance: number): void {
  const cell = t.w / 4;
  for (let y = t.y + cell * 0.6, row = 0; y < t.h - cell; y += cell * 1.15, row += 1) {
    for (let column = 0; column < 3; column += 1) {
      const awake = Math.sin(chance * 91 + row * 7.3 + column * 3.1) > 0.55;
      const { fill, clear } = paneOf(lamp, awake);
      const style = `opacity="${clear}" rx="2"`;
      sheet.rect(t.x + cell * (0.5 + column * 1.1), y, cell * 0.66, cell * 0.78, fill, style);
    }
  }
}

function paneOf(lamp: string | undefined, awake: boolean): { fill: string; clear: number } {
  if (lamp === undefined) return { fill: '#f3e6cc', clear: 0.55 };
  return awake ? { fill: lamp, clear: 0.62 } : { fill: '#1b2a33', clear: 0.5 };
}

function drawRoad(sheet: Sheet, { w, h, palette: p }: Stage, ground: number, dark: boolean): void {
  const road = dark ? '#0b1218' : mix(p.floor, '#8c8f8e', 0.5);
  sheet.rect(
    -60,
    ground,
    w + 120,
    h - ground + 60,
    sheet.down([
      [0, mix(road, p.skyLow, 0.3)],
      [0.4, road],
      [1, darken(road, 0.5)],
    ]),
  );
  sheet.poly(
    [
      [w * 0.49, ground],
      [w * 0.51, ground],
      [w * 0.6, h + 60],
      [w * 0.4, h + 60],
    ],
    dark ? p.lamp : '#ffffff',
    'opacity="0.1"',
  );
  for (const side of [-1, 1]) {
    sheet.poly(
      [
        [w / 2 + side * w * 0.24, ground],
        [w / 2 + side * w * 0.27, ground],
        [w / 2 + side * w * 0.75, h + 60],
        [w / 2 + side * w * 0.6, h + 60],
      ],
      lighten(road, 0.2),
      'opacity="0.5"',
    );
  }
}
