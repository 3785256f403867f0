import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { around, drift, layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

type Sign = { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly colour: string };

const NEON = ['#ff5a4d', '#46d6c0', '#5aa8ff', '#ffb03a', '#e06bd0'] as const;

/** A narrow street at night with neon signs that buzz, mirrored in the wet ground; by day a street of painted houses. */
export const street: Kit = (stage) => {
  const { w, h, palette: p, seconds, time, portrait } = stage;
  const ground = h * 0.7;
  const dark = time === 'night' || time === 'dusk';
  const signs = dark ? placeSigns(stage) : [];
  return {
    behind: [
      layer((sheet) => sheet.rect(-60, -60, w + 120, h + 120, sheet.down([[0, p.skyTop], [0.7, p.skyLow]]))),
      layer((sheet) => sheet.glow(w / 2, ground - h * 0.06, h * 0.5, dark ? p.lamp : '#fff6dd', dark ? 0.42 : 0.6)),
      layer((sheet) => drawBlocks(sheet, stage, ground, 0, dark), { motion: drift(8, seconds) }),
      layer((sheet) => drawBlocks(sheet, stage, ground, 1, dark)),
      layer((sheet) => drawRoad(sheet, stage, ground, dark)),
      ...signs.flatMap((sign, place) => neon(sign, ground, h, place)),
      ...weatherLayers(stage, 1.1),
    ],
    floor: { groundY: h * (portrait ? 0.88 : 0.95), standing: h * (portrait ? 0.36 : 0.56), rim: dark ? signs[1]?.colour ?? p.lamp : '#fff1d0', rimSide: 1, shade: dark ? 0.62 : 0.08, facing: 'away', at: [0.5, 0.6, 0.4] },
    before: [layer((sheet) => drawVignette(sheet, w, h, dark ? 0.72 : 0.4))],
    sound: 'street',
  };
};

function drawBlocks(sheet: Sheet, { w, palette: p, random }: Stage, ground: number, near: number, dark: boolean): void {
  const gap = near ? w * 0.24 : w * 0.1;
  const paints = dark ? ['#0c151b', '#101a20', '#0a1117'] : ['#c77b58', '#d9a657', '#7fa59a', '#b9605a'];
  for (const side of [-1, 1]) {
    for (let block = 0; block < 3; block += 1) {
      const wide = w * (near ? 0.2 : 0.13);
      const edge = w / 2 + side * (gap + block * wide);
      const x = side < 0 ? edge - wide : edge;
      const top = ground - ground * (near ? random.between(0.72, 1.1) : random.between(0.4, 0.66));
      const paint = mix(paints[(block + near + (side > 0 ? 1 : 0)) % paints.length] ?? '#101a20', p.skyMid, near ? 0.05 : 0.4);
      sheet.rect(x, top, wide + 1, ground - top + 20, sheet.across(side < 0 ? [[0, darken(paint, 0.4)], [1, lighten(paint, 0.05)]] : [[0, lighten(paint, 0.05)], [1, darken(paint, 0.4)]]));
      drawPanes(sheet, x, top, wide, ground, dark, p.lamp, random.next());
    }
  }
}

function drawPanes(sheet: Sheet, x: number, top: number, wide: number, ground: number, dark: boolean, lamp: string, chance: number): void {
  const cell = wide / 4;
  for (let y = top + cell * 0.6, row = 0; y < ground - cell; y += cell * 1.15, row += 1) {
    for (let column = 0; column < 3; column += 1) {
      const lit = Math.sin(chance * 91 + row * 7.3 + column * 3.1) > 0.55;
      const fill = dark ? (lit ? lamp : '#1b2a33') : '#f3e6cc';
      sheet.rect(x + cell * (0.5 + column * 1.1), y, cell * 0.66, cell * 0.78, fill, `opacity="${dark ? (lit ? 0.62 : 0.5) : 0.55}" rx="2"`);
    }
  }
}

function drawRoad(sheet: Sheet, { w, h, palette: p }: Stage, ground: number, dark: boolean): void {
  const road = dark ? '#0b1218' : mix(p.floor, '#8c8f8e', 0.5);
  sheet.rect(-60, ground, w + 120, h - ground + 60, sheet.down([[0, mix(road, p.skyLow, 0.3)], [0.4, road], [1, darken(road, 0.5)]]));
  sheet.poly([[w * 0.49, ground], [w * 0.51, ground], [w * 0.6, h + 60], [w * 0.4, h + 60]], dark ? p.lamp : '#ffffff', 'opacity="0.1"');
  for (const side of [-1, 1]) {
    sheet.poly([[w / 2 + side * w * 0.24, ground], [w / 2 + side * w * 0.27, ground], [w / 2 + side * w * 0.75, h + 60], [w / 2 + side * w * 0.6, h + 60]], lighten(road, 0.2), 'opacity="0.5"');
  }
}

function placeSigns({ w, h, random, portrait }: Stage): Sign[] {
  const size = portrait ? w * 1.1 : h;
  const spots = [[0.08, 0.2, 0.026, 0.24], [0.3, 0.38, 0.1, 0.03], [0.66, 0.3, 0.12, 0.036], [0.88, 0.14, 0.024, 0.3], [0.7, 0.46, 0.09, 0.024], [0.19, 0.5, 0.07, 0.05]] as const;
  return spots.map(([x, y, wide, high], place) => ({
    x: w * x,
    y: h * y + random.between(-14, 14),
    w: size * wide,
    h: size * high,
    colour: NEON[(place + Math.floor(random.next() * 2)) % NEON.length] ?? NEON[0],
  }));
}

/** A sign with its halo and its mirror image on the wet ground; some of them buzz. */
function neon(sign: Sign, ground: number, h: number, place: number): Layer[] {
  const { x, y, w, h: high, colour } = sign;
  const cx = x + w / 2;
  const reach = Math.max(w, high) * 1.1 + 40;
  const when = place % 3 === 1 ? { when: 'gt(sin(t*23)+sin(t*13.7)+sin(t*5),-1.25)' } : {};
  const shine = Math.min(h - ground, high * 1.6 + 120);
  return [
    layer((sheet) => {
      sheet.glow(cx, y + high / 2, reach, colour, 0.5);
      sheet.rect(x, y, w, high, lighten(colour, 0.12), 'rx="4"');
      sheet.rect(x + w * 0.2, y + high * 0.12, w * 0.6, high * 0.76, lighten(colour, 0.62), 'rx="3" opacity="0.75"');
    }, { box: around(cx, y + high / 2, reach), ...when }),
    layer((sheet) => sheet.rect(cx - w * 0.7, ground + 16, w * 1.4, shine, sheet.down([[0, colour, 0.42], [1, colour, 0]]), 'rx="8"'), {
      box: { x: cx - w, y: ground + 10, w: w * 2, h: shine + 12 },
      dash: { x: `sin(t*2.3+${place})*3`, y: '0' },
      ...when,
    }),
  ];
}
