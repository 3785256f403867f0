import { darken, lighten, mix } from '../draw/colour.ts';
import {
  drawCandle,
  drawCurtain,
  drawFlame,
  drawGlass,
  drawPortrait,
  drawVignette,
  drawWindow,
} from '../draw/furnish.ts';
import { around, drift, layer, livingGlow } from '../draw/layers.ts';
import { createSheet, type Sheet } from '../draw/sheet.ts';
import type { Kit, Layer, Stage } from '../draw/stage.ts';
import { drawBack } from '../people/draw-back.ts';
import { drawFrontBody, drawFrontHead, drawLids } from '../people/draw-front.ts';

/** A long table by candlelight: someone at its head, the back of another in front, portrait and window behind. */
export const dining: Kit = (stage) => {
  const { w, h, palette: p, portrait } = stage;
  const tableY = h * (portrait ? 0.6 : 0.62);
  const unit = portrait ? w * 0.9 : h;
  const candles = stage.has('one candle') && !stage.has('two candles') ? [0] : [-0.13, 0.13];
  const spots = candles.map((share) => ({ x: w / 2 + unit * share, y: tableY + unit * 0.08 }));
  const flames = spots.flatMap(({ x, y }, place) =>
    candleLayers(x, y - unit * 0.13, unit * 0.052, place, stage),
  );
  const [host] = stage.people;
  const room = [
    layer((sheet) => drawRoom(sheet, stage), { motion: drift(-10, stage.seconds) }),
    layer((sheet) => sheet.glow(w / 2, tableY - unit * 0.08, unit * 0.62, mix(p.lamp, '#e0762c', 0.4), 0.5)),
    layer((sheet) => drawChair(sheet, w / 2, tableY, unit)),
  ];
  const table = [
    layer((sheet) => drawTable(sheet, stage, tableY, unit)),
    layer((sheet) => {
      for (const { x, y } of spots) drawCandle(sheet, x, y, unit * 0.13);
    }),
    ...flames,
  ];
  const before = [layer((sheet) => drawVignette(sheet, w, h, 0.72))];
  if (host && stage.shot === 'close') {
    const light = { groundY: h, standing: h, rim: lighten(p.lamp, 0.2), rimSide: 1, shade: 0.2 } as const;
    return { behind: [...room, ...table], floor: light, before, sound: 'room' };
  }
  const cast = [...seated(stage, tableY, unit), ...table, ...guestLayers(stage)];
  return { behind: room, cast, before, sound: 'room' };
};

function candleLayers(x: number, y: number, tall: number, place: number, stage: Stage): Layer[] {
  const box = around(x, y - tall * 0.5, tall);
  const phase = `t*7+${place * 2.1}`;
  const flame = (lean: number, when: string, grow: number) =>
    layer((sheet) => drawFlame(sheet, x, y, tall * grow, lean), { box, when });
  return [
    ...livingGlow(x, y - tall * 0.4, tall * 3.8, stage.palette.lamp, 0.6, 0.6),
    flame(0, `between(sin(${phase})+sin(t*11),-0.7,0.7)`, 1),
    flame(tall * 0.12, `gt(sin(${phase})+sin(t*11),0.7)`, 1.08),
    flame(-tall * 0.1, `lt(sin(${phase})+sin(t*11),-0.7)`, 0.94),
  ];
}

function seated(stage: Stage, tableY: number, unit: number): Layer[] {
  const [host] = stage.people;
  if (!host) return [];
  const light = { shade: 0.1, rim: lighten(stage.palette.lamp, 0.2), side: 1 as const };
  const scale = (unit / 900) * (stage.portrait ? 1.12 : 1.02);
  const put = (draw: (sheet: Sheet) => void) => {
    const sheet = createSheet();
    sheet.raw(`<g transform="translate(${stage.w / 2},${tableY - unit * 0.135}) scale(${scale})">`);
    draw(sheet);
    sheet.raw('</g>');
    return sheet.svg();
  };
  const box = {
    x: stage.w / 2 - 200 * scale,
    y: tableY - unit * 0.135 - 205 * scale,
    w: 400 * scale,
    h: 500 * scale,
  };
  const motion = { axis: 'y' as const, by: 'sin(t*1.6)*1.6' };
  const raised = (stage.seconds * 0.38).toFixed(2);
  return [
    { svg: put((sheet) => drawFrontBody(sheet, host, light)), box, motion },
    { svg: put((sheet) => drawFrontHead(sheet, host, light)), box, motion },
    {
      svg: put((sheet) => drawLids(sheet, host, light)),
      box,
      motion,
      when: `lt(t,${raised})+lt(mod(t,2.9),0.12)`,
    },
  ];
}

/** The back of the second person, who sits at the near end. */
function guestLayers(stage: Stage): Layer[] {
  const { w, h } = stage;
  const guest = stage.people[1];
  if (!guest) return [];
  const scale = stage.portrait ? 1.9 : 1.7;
  const y = h * (stage.portrait ? 0.93 : 1.06);
  const sheet = createSheet();
  sheet.raw(`<g transform="translate(${w / 2},${y}) scale(${scale})">`);
  drawBack(sheet, guest, { shade: 0.8, rim: stage.palette.lamp, side: 1 });
  sheet.raw('</g>');
  return [
    {
      svg: sheet.svg(),
      box: { x: w / 2 - 200 * scale, y: y - 200 * scale, w: 400 * scale, h: 500 * scale },
      motion: { axis: 'y', by: 'sin(t*1.3)*2.5' },
    },
  ];
}

function drawRoom(sheet: Sheet, { w, h, palette: p, portrait, people }: Stage): void {
  const wall = sheet.radial(
    [
      [0, mix(p.wall, p.lamp, 0.14)],
      [0.5, mix(p.wall, p.wallDark, 0.45)],
      [1, darken(p.wallDark, 0.45)],
    ],
    'cx="0.5" cy="0.55" r="0.7"',
  );
  sheet.rect(-60, -60, w + 120, h + 120, wall);
  sheet.rect(-60, h * 0.7, w + 120, h * 0.4, darken(p.wallDark, 0.55));
  const winW = portrait ? w * 0.2 : w * 0.1;
  const winX = portrait ? w * 0.68 : w * 0.69;
  const winY = h * (portrait ? 0.14 : 0.08);
  const winH = h * (portrait ? 0.26 : 0.48);
  drawWindow(
    sheet,
    winX,
    winY,
    winW,
    winH,
    sheet.down([
      [0, p.skyTop],
      [1, p.skyLow],
    ]),
    darken(p.wallDark, 0.6),
  );
  drawCurtain(sheet, winX - winW * 0.5, winY - h * 0.03, winW * 0.62, winH * 1.16, p.cloth);
  drawCurtain(sheet, winX + winW * 1.5, winY - h * 0.03, winW * 0.62, winH * 1.16, p.cloth, -1);
  drawPortrait(
    sheet,
    w * (portrait ? 0.1 : 0.14),
    h * (portrait ? 0.17 : 0.13),
    portrait ? w * 0.22 : h * 0.2,
    people[1]?.hair ?? '#1d0f0c',
  );
}

function drawChair(sheet: Sheet, x: number, tableY: number, unit: number): void {
  const wood = '#2c120c';
  sheet.path(
    `M${x - unit * 0.13},${tableY + 10} L${x - unit * 0.125},${tableY - unit * 0.36} Q${x},${tableY - unit * 0.43} ${x + unit * 0.125},${tableY - unit * 0.36} L${x + unit * 0.13},${tableY + 10}Z`,
    wood,
  );
  sheet.rect(x - unit * 0.1, tableY - unit * 0.33, unit * 0.2, unit * 0.3, '#7b4420', 'opacity="0.55"');
}

function drawTable(sheet: Sheet, { w, h, palette: p, portrait }: Stage, tableY: number, unit: number): void {
  const far = unit * (portrait ? 0.42 : 0.34);
  const near = unit * (portrait ? 0.9 : 0.88);
  sheet.poly(
    [
      [w / 2 - far, tableY],
      [w / 2 + far, tableY],
      [w / 2 + near, h + 60],
      [w / 2 - near, h + 60],
    ],
    sheet.down([
      [0, mix(p.wood, p.lamp, 0.16)],
      [0.35, p.wood],
      [1, darken(p.wood, 0.75)],
    ]),
  );
  sheet.rect(w / 2 - far, tableY - 3, far * 2, 9, mix(p.wood, p.lamp, 0.45));
  sheet.poly(
    [
      [w / 2 - far * 0.3, tableY],
      [w / 2 + far * 0.3, tableY],
      [w / 2 + near * 0.34, h + 60],
      [w / 2 - near * 0.34, h + 60],
    ],
    lighten(p.wood, 0.45),
    'opacity="0.28"',
  );
  sheet.oval(w / 2, tableY + unit * 0.032, unit * 0.068, unit * 0.018, p.cream);
  sheet.oval(w / 2, tableY + unit * 0.03, unit * 0.045, unit * 0.011, darken(p.cream, 0.14));
  sheet.oval(w / 2, tableY + unit * 0.25, unit * 0.125, unit * 0.036, p.cream);
  drawGlass(sheet, w / 2 - unit * 0.26, tableY + unit * 0.24, unit * 0.14);
  drawGlass(sheet, w / 2 + unit * 0.22, tableY + unit * 0.14, unit * 0.1);
}
