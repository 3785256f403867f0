import { layer } from '../draw/layers.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Layer } from '../draw/stage.ts';

type Panel = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A dark monitor on its foot. */
export function drawScreen(sheet: Sheet, s: Panel, unit: number): void {
  sheet.rect(s.x + s.w * 0.44, s.y + s.h, s.w * 0.12, unit * 0.12, '#0a0d0d');
  sheet.oval(s.x + s.w / 2, s.y + s.h + unit * 0.125, s.w * 0.24, unit * 0.02, '#0a0d0d');
  sheet.rect(s.x - 12, s.y - 12, s.w + 24, s.h + 24, '#07090a', 'rx="10"');
  sheet.rect(
    s.x,
    s.y,
    s.w,
    s.h,
    sheet.down([
      [0, '#0d2a26'],
      [1, '#0a1c1b'],
    ]),
  );
}

/** Lines of figures that jump up, with one bright line that comes and goes. */
export function scroll(s: Panel, glow: string, lamp: string): Layer[] {
  const lines = (phase: number) => (sheet: Sheet) => {
    for (let row = 0; row < 9; row += 1) {
      const y = s.y + s.h * (0.09 + row * 0.097);
      const long = s.w * (0.26 + (((row + phase) * 37) % 23) * 0.013);
      sheet.rect(s.x + s.w * 0.07, y, long, s.h * 0.03, glow, 'opacity="0.85"');
      sheet.rect(
        s.x + s.w * 0.76,
        y,
        s.w * (0.09 + ((row + phase) % 3) * 0.04),
        s.h * 0.03,
        glow,
        'opacity="0.55"',
      );
    }
  };
  return [
    ...[0, 1, 2].map((phase) => layer(lines(phase), { box: s, when: `eq(mod(floor(t*1.6),3),${phase})` })),
    layer(
      (sheet) =>
        sheet.rect(s.x + s.w * 0.04, s.y + s.h * 0.46, s.w * 0.92, s.h * 0.085, lamp, 'opacity="0.85"'),
      { box: s, when: 'gt(t,1.2)*lt(mod(t,1.1),0.8)' },
    ),
  ];
}
