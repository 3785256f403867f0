import { layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Layer } from '../draw/stage.ts';

/** A rectangle in stage units. */
export type Panel = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A dark heart monitor on its stand. */
export function drawMonitor(sheet: Sheet, m: Panel, u: number): void {
  sheet.rect(m.x + m.w / 2 - 6, m.y + m.h, 12, u * 0.4, '#51686a');
  sheet.rect(m.x - 10, m.y - 10, m.w + 20, m.h + 20, '#e0e4df', 'rx="10"');
  sheet.rect(m.x, m.y, m.w, m.h, '#06201d', 'rx="4"');
  for (let row = 1; row < 4; row += 1) sheet.rect(m.x, m.y + (m.h * row) / 4, m.w, 1, '#1d4a42');
}

/** A heart line drawn in eight pieces that appear one after another, with a lit point at its head. */
export function beat(m: Panel): Layer[] {
  const mid = m.y + m.h * 0.55;
  const step = m.w / 8;
  const shape = (piece: number) => {
    const x = m.x + piece * step;
    const jump = piece % 4 === 2 ? m.h * 0.42 : piece % 4 === 3 ? m.h * 0.1 : 0;
    return `M${x},${mid} L${x + step * 0.3},${mid - jump * 0.3} L${x + step * 0.5},${mid - jump} L${x + step * 0.7},${mid + jump * 0.5} L${x + step},${mid}`;
  };
  return Array.from({ length: 8 }, (_, piece) =>
    layer(
      (sheet) => {
        sheet.line(shape(piece), '#58f0b4', 6, 'opacity="0.25"');
        sheet.line(shape(piece), '#7dffcb', 2.6);
      },
      { box: { x: m.x + piece * step - 4, y: m.y, w: step + 8, h: m.h }, when: `gt(mod(t*4,9.5),${piece})` },
    ),
  );
}
