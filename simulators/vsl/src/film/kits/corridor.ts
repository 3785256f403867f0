import { darken, lighten, mix } from '../draw/colour.ts';
import { drawVignette } from '../draw/furnish.ts';
import { layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Kit, Stage } from '../draw/stage.ts';

type Frame = { readonly l: number; readonly r: number; readonly t: number; readonly b: number };

/** A long corridor with doors and strips of light, one of them failing, towards a lit room. */
export const corridor: Kit = (stage) => {
  const { w, h, palette: p, seconds } = stage;
  const end = frameAt(stage, 1);
  const lit = mix(lighten(p.lamp, 0.35), p.mist, stage.mood === 'tense' ? 0.9 : 0.15);
  const out = (seconds * 0.62).toFixed(2);
  return {
    behind: [
      layer((sheet) => drawHall(sheet, stage, lit)),
      layer((sheet) => drawStrip(sheet, stage, 0.3, lit, 1), {
        when: `gt(sin(t*31)+sin(t*17),-0.9)*lt(t,${out})+gt(sin(t*9),0.2)*gte(t,${out})`,
      }),
      layer((sheet) => sheet.rect(-60, -60, w + 120, h + 120, '#000000', 'opacity="0.16"'), {
        when: `lt(sin(t*31)+sin(t*17),-0.9)`,
      }),
    ],
    floor: {
      groundY: end.b + h * 0.03,
      standing: (end.b - end.t) * 0.82,
      rim: lit,
      rimSide: 1,
      shade: 0.93,
      at: [0.5, 0.535, 0.47],
      facing: 'towards',
    },
    before: [
      layer((sheet) => sheet.glow(w / 2, (end.t + end.b) / 2, h * 0.3, lit, 0.13)),
      layer((sheet) => drawVignette(sheet, w, h, 0.75)),
    ],
    sound: 'hum',
  };
};

/** The cross-section of the corridor at a depth: 0 is the picture's edge, 1 the far wall. */
function frameAt({ w, h, portrait }: Stage, depth: number): Frame {
  const far = portrait ? { x: 0.2, y: 0.11 } : { x: 0.088, y: 0.17 };
  const share = 1 - depth;
  const cy = h * 0.5;
  const halfW = w * (far.x + (0.62 - far.x) * share * share);
  const halfH = h * (far.y + (0.62 - far.y) * share * share);
  return { l: w / 2 - halfW, r: w / 2 + halfW, t: cy - halfH, b: cy + halfH };
}

function drawHall(sheet: Sheet, stage: Stage, lit: string): void {
  const { palette: p } = stage;
  const near = frameAt(stage, -0.05);
  const end = frameAt(stage, 1);
  const side = (from: string, to: string) =>
    sheet.across([
      [0, from],
      [1, to],
    ]);
  const glowing = mix(p.wall, lit, 0.35);
  sheet.poly(
    [
      [near.l, near.t],
      [near.r, near.t],
      [end.r, end.t],
      [end.l, end.t],
    ],
    sheet.down([
      [0, darken(p.wallDark, 0.4)],
      [1, mix(p.wall, lit, 0.1)],
    ]),
  );
  sheet.poly(
    [
      [near.l, near.b],
      [near.r, near.b],
      [end.r, end.b],
      [end.l, end.b],
    ],
    sheet.down([
      [0, mix(p.floor, lit, 0.5)],
      [1, darken(p.floor, 0.5)],
    ]),
  );
  sheet.poly(
    [
      [near.l, near.t],
      [end.l, end.t],
      [end.l, end.b],
      [near.l, near.b],
    ],
    side(darken(p.wallDark, 0.2), glowing),
  );
  sheet.poly(
    [
      [near.r, near.t],
      [end.r, end.t],
      [end.r, end.b],
      [near.r, near.b],
    ],
    side(glowing, darken(p.wallDark, 0.2)),
  );
  drawFarWall(sheet, stage, near, end, lit);
}

function drawFarWall(sheet: Sheet, stage: Stage, near: Frame, end: Frame, lit: string): void {
  for (const depth of [0.12, 0.42, 0.66]) drawDoors(sheet, stage, depth, lit);
  for (const depth of [0.06, 0.55, 0.76]) drawStrip(sheet, stage, depth, lit, 1);
  sheet.rect(end.l, end.t, end.r - end.l, end.b - end.t, lit);
  const w = (end.r - end.l) * 0.5;
  sheet.rect(
    (end.l + end.r - w) / 2,
    end.t + (end.b - end.t) * 0.16,
    w,
    (end.b - end.t) * 0.84,
    lighten(lit, 0.55),
  );
  const shine = sheet.down([
    [0, lit, 0.5],
    [1, lit, 0],
  ]);
  sheet.poly(
    [
      [end.l, end.b],
      [end.r, end.b],
      [end.r + w * 1.6, near.b],
      [end.l - w * 1.6, near.b],
    ],
    shine,
  );
}

function drawStrip(sheet: Sheet, stage: Stage, depth: number, lit: string, strength: number): void {
  const a = frameAt(stage, depth);
  const b = frameAt(stage, depth + 0.07);
  const half = (frame: Frame) => (frame.r - frame.l) * 0.19;
  const mid = stage.w / 2;
  sheet.poly(
    [
      [mid - half(a), a.t + 3],
      [mid + half(a), a.t + 3],
      [mid + half(b), b.t + 3],
      [mid - half(b), b.t + 3],
    ],
    lighten(lit, 0.6),
    `opacity="${strength}"`,
  );
  sheet.glow(mid, (a.t + b.t) / 2, half(a) * 1.9, lit, 0.32, 0.3);
}

function drawDoors(sheet: Sheet, stage: Stage, depth: number, lit: string): void {
  const a = frameAt(stage, depth);
  const b = frameAt(stage, depth + 0.11);
  const top = (frame: Frame) => frame.b - (frame.b - frame.t) * 0.8;
  const colour = darken(stage.palette.wallDark, 0.25);
  sheet.poly(
    [
      [a.l, top(a)],
      [b.l, top(b)],
      [b.l, b.b],
      [a.l, a.b],
    ],
    colour,
  );
  sheet.poly(
    [
      [a.r, top(a)],
      [b.r, top(b)],
      [b.r, b.b],
      [a.r, a.b],
    ],
    colour,
  );
  const knob = (a.b - a.t) * 0.007 + 1.2;
  const y = (a.b + top(a)) / 2;
  sheet.oval(b.l - (b.l - a.l) * 0.14, y, knob, knob, lit);
  sheet.oval(b.r + (a.r - b.r) * 0.14, y, knob, knob, lit);
}
