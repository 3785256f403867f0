import { darken, mix } from '../draw/colour.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Lighting, Person } from './person.ts';

const GOWN =
  'M-5,-82 C-11,-80 -12,-74 -10,-66 L-8,-54 C-12,-38 -17,-18 -18,-6 C-8,-2 8,-2 18,-6 C17,-18 12,-38 8,-54 L10,-66 C12,-74 11,-80 5,-82Z';
const JACKET =
  'M-6,-83 C-14,-81 -16,-76 -16,-68 L-17,-42 L-11,-40 L-11,-44 L11,-44 L11,-40 L17,-42 L16,-68 C16,-76 14,-81 6,-83Z';
const ARMS =
  'M-11,-78 C-15,-70 -16,-56 -15,-44 L-11,-44 C-11,-56 -10,-66 -8,-74Z M11,-78 C15,-70 16,-56 15,-44 L11,-44 C11,-56 10,-66 8,-74Z';

/** Draws a whole person, 100 units high, feet at the origin; `stride` 1 or -1 puts one foot or the other forward. */
export function drawStanding(
  sheet: Sheet,
  person: Person,
  light: Lighting,
  facing: 'away' | 'towards',
  stride = 0,
): void {
  const skin = darken(person.skin, light.shade);
  const hair = darken(person.hair, light.shade * 0.6);
  const dress = darken(person.dress, light.shade);
  sheet.oval(0, -0.5, 20, 2.6, '#000000', 'opacity="0.35"');
  sheet.raw(`<g transform="scale(${light.side},1)">`);
  if (person.hairStyle === 'long' && facing === 'towards')
    sheet.path('M0,-100 C-9,-100 -10,-90 -9,-78 L9,-78 C10,-90 9,-100 0,-100Z', hair);
  sheet.path('M-2.4,-88 L-2.6,-80 L2.6,-80 L2.4,-88Z', mix(skin, '#000000', 0.3));
  if (person.woman) drawGown(sheet, skin, dress, light, stride);
  else drawSuit(sheet, dress, light, stride);
  sheet.oval(0, -91.5, 5.6, 7.2, skin);
  drawHair(sheet, person, hair, facing);
  sheet.path('M1.5,-98.6 C6,-97.5 7,-93 5.8,-87 C5.4,-92 4.4,-96 1.5,-98.6Z', light.rim, 'opacity="0.8"');
  sheet.raw('</g>');
  if (person.umbrella) drawUmbrella(sheet, light);
}

function drawGown(sheet: Sheet, skin: string, dress: string, light: Lighting, stride: number): void {
  sheet.path(
    `M-4,-8 L-4.6,${stride > 0 ? -2 : 0} L-1,${stride > 0 ? -2 : 0} L-1.4,-8Z M1.4,-8 L1,${stride < 0 ? -2 : 0} L4.6,${stride < 0 ? -2 : 0} L4,-8Z`,
    mix(skin, '#000000', 0.35),
  );
  sheet.path(ARMS, mix(skin, '#000000', 0.15));
  sheet.path(
    GOWN,
    sheet.down([
      [0, dress],
      [1, mix(dress, '#0b0808', 0.4)],
    ]),
  );
  sheet.path(
    'M5,-82 C11,-80 12,-74 10,-66 L8,-54 C12,-38 17,-18 18,-6 L14,-5 C12,-22 8,-40 5,-54 L7,-68 C8,-76 8,-79 5,-82Z',
    light.rim,
    'opacity="0.55"',
  );
}

function drawSuit(sheet: Sheet, dress: string, light: Lighting, stride: number): void {
  const left = -9 - stride * 1.5;
  const right = 9 - stride * 1.5;
  const up = { left: stride > 0 ? -2.5 : 0, right: stride < 0 ? -2.5 : 0 };
  sheet.path(
    `M-10.5,-46 L${left},${up.left} L${left + 7.8},${up.left} L0,-40 L${right - 7.8},${up.right} L${right},${up.right} L10.5,-46Z`,
    mix(dress, '#000000', 0.35),
  );
  sheet.path(
    JACKET,
    sheet.down([
      [0, dress],
      [1, mix(dress, '#000000', 0.35)],
    ]),
  );
  sheet.path(
    'M7,-82 C14,-80 16,-76 16,-68 L17,-42 L14,-41 L13,-66 C13,-74 11,-79 7,-82Z',
    light.rim,
    'opacity="0.6"',
  );
}

function drawHair(sheet: Sheet, person: Person, hair: string, facing: 'away' | 'towards'): void {
  const long = person.hairStyle === 'long';
  if (facing === 'away') {
    const down = long ? -72 : person.hairStyle === 'bob' ? -82 : -86;
    sheet.path(
      `M0,-100 C-8,-100 -8,-92 -7.4,-88 L-7.6,${down} C-4,${down + 3} 4,${down + 3} 7.6,${down} L7.4,-88 C8,-92 8,-100 0,-100Z`,
      hair,
    );
    return;
  }
  sheet.path(
    'M0,-100 C-7.5,-100 -8,-93 -6.4,-88 C-6,-93 -3,-95.5 0,-96.5 C3,-95.5 6,-93 6.4,-88 C8,-93 7.5,-100 0,-100Z',
    hair,
  );
  if (person.hairStyle === 'bun') sheet.oval(0, -101, 3.4, 3, hair);
}

function drawUmbrella(sheet: Sheet, light: Lighting): void {
  sheet.line('M9,-64 L9,-112', '#0c0a0c', 1.2);
  sheet.path(
    'M-27,-106 C-22,-124 -6,-131 4,-131 C16,-131 32,-124 37,-106 C32,-110 26,-110 21,-106 C16,-110 10,-110 5,-106 C0,-110 -6,-110 -11,-106 C-16,-110 -22,-110 -27,-106Z',
    '#0d0b0f',
  );
  sheet.path(
    'M8,-131 C22,-129 33,-121 37,-106 C34,-108.5 31,-109 28,-108.4 C26,-120 18,-128 8,-131Z',
    light.rim,
    'opacity="0.5"',
  );
}
