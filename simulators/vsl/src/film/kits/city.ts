import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { drift, layer, livingGlow } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import { drawSky, sunOf } from '../draw/sky.ts';
import type { Kit, Stage } from '../draw/stage.ts';
import { weatherLayers } from '../draw/weather.ts';

/** A city skyline: rows of towers, one near tower with a single window that is awake. */
export const city: Kit = (stage) => {
  const { w, h, palette: p, portrait, seconds, random, time } = stage;
  const dark = time === 'night' || time === 'dusk';
  const tower = { x: w * (portrait ? 0.3 : 0.36), y: h * 0.1, w: portrait ? w * 0.44 : h * 0.4, h: h };
  const lit = { x: tower.x + tower.w * 0.42, y: h * (portrait ? 0.36 : 0.38) };
  const blink = random.between(1.4, 2.2).toFixed(2);
  return {
    behind: [
      layer((sheet) => drawSky(sheet, stage, h * 0.94, sunOf(stage, h * 0.7))),
      layer((sheet) => sheet.glow(w * 0.8, h * 0.86, w * 0.5, p.lamp, dark ? 0.26 : 0.1, 0.6)),
      layer((sheet) => drawRow(sheet, stage, 0.42, mix(p.skyMid, p.skyTop, 0.4), dark), {
        motion: drift(-8, seconds),
      }),
      layer((sheet) => drawRow(sheet, stage, 0.3, mix(p.skyTop, '#060a10', 0.25), dark), {
        motion: drift(8, seconds),
      }),
      layer((sheet) => drawTower(sheet, tower, lit, stage, dark), { motion: drift(16, seconds) }),
      ...(dark
        ? livingGlow(lit.x + tower.w * 0.05, lit.y + tower.w * 0.03, tower.w * 0.34, p.lamp, 0.85, 0.05)
        : []),
      layer(
        (sheet) => {
          sheet.glow(tower.x + tower.w / 2, tower.y - 60, 26, '#ff4a3a', 0.9);
          sheet.oval(tower.x + tower.w / 2, tower.y - 60, 3.6, 3.6, '#ffd9cf');
        },
        {
          box: { x: tower.x + tower.w / 2 - 30, y: tower.y - 90, w: 60, h: 60 },
          when: `lt(mod(t,${blink}),0.7)`,
        },
      ),
      ...weatherLayers(stage),
    ],
    floor: {
      groundY: h * 1.0,
      standing: h * (portrait ? 0.34 : 0.5),
      rim: lighten(p.lamp, 0.2),
      rimSide: -1,
      shade: dark ? 0.6 : 0.2,
      facing: 'away',
      at: [0.78, 0.87, 0.69],
    },
    before: [layer((sheet) => drawVignette(sheet, w, h, dark ? 0.62 : 0.36))],
    sound: 'street',
  };
};

function drawRow(sheet: Sheet, stage: Stage, high: number, colour: string, dark: boolean): void {
  const { w, h, random } = stage;
  for (let x = -60; x < w + 60; ) {
    const wide = random.between(54, 130);
    const top = h - h * high * random.between(0.5, 1.15);
    const walls = sheet.down([
      [0, colour],
      [1, darken(colour, 0.4)],
    ]);
    sheet.rect(x, top, wide + 1, h - top + 60, walls);
    drawPanes(
      sheet,
      stage,
      { x, y: top, w: wide, h },
      dark ? stage.palette.lamp : lighten(colour, 0.3),
      dark,
    );
    x += wide;
  }
}

function drawPanes(sheet: Sheet, { random }: Stage, t: Block, colour: string, dark: boolean): void {
  const share = dark ? 0.22 : 0.5;
  for (let y = t.y + 16; y < t.h; y += 26) {
    for (let column = t.x + 10; column < t.x + t.w - 18; column += 20) {
      const clear = dark ? random.between(0.3, 0.9) : 0.4;
      if (random.next() < share) sheet.rect(column, y, 8, 12, colour, `opacity="${clear.toFixed(2)}"`);
    }
  }
}

type Block = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

function drawTower(
  sheet: Sheet,
  t: Block,
  lit: { x: number; y: number },
  { palette: p }: Stage,
  dark: boolean,
): void {
  const body = dark ? mix(p.skyTop, '#05080e', 0.55) : mix(p.far, p.skyTop, 0.4);
  sheet.rect(t.x + t.w / 2 - 3, t.y - 64, 6, 70, darken(body, 0.4));
  sheet.rect(t.x + t.w * 0.2, t.y - 16, t.w * 0.6, 20, darken(body, 0.2));
  sheet.poly(
    [
      [t.x, t.y],
      [t.x + t.w * 0.72, t.y - 10],
      [t.x + t.w * 0.72, t.h + 60],
      [t.x, t.h + 60],
    ],
    sheet.across([
      [0, lighten(body, 0.04)],
      [1, body],
    ]),
  );
  sheet.poly(
    [
      [t.x + t.w * 0.72, t.y - 10],
      [t.x + t.w, t.y + 22],
      [t.x + t.w, t.h + 60],
      [t.x + t.w * 0.72, t.h + 60],
    ],
    darken(body, 0.5),
  );
  const pane = dark ? lighten(body, 0.13) : lighten(p.glass, 0.3);
  const step = t.w * 0.098;
  for (let y = t.y + 26; y < t.h; y += step * 0.92) {
    for (let column = 0; column < 7; column += 1)
      sheet.rect(t.x + t.w * 0.035 + column * step, y, step * 0.6, step * 0.5, pane, 'opacity="0.55"');
    for (let column = 0; column < 3; column += 1)
      sheet.rect(
        t.x + t.w * 0.75 + column * step * 0.85,
        y + 8,
        step * 0.4,
        step * 0.5,
        pane,
        'opacity="0.25"',
      );
  }
  const glow = lighten(p.lamp, 0.35);
  sheet.rect(lit.x, lit.y, step * 0.66, step * 0.56, glow);
  sheet.rect(lit.x + step * 0.82, lit.y, step * 0.66, step * 0.56, glow);
}
