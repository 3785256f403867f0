import { darken, lighten, mix } from '../draw/colour.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { HairStyle, Lighting, Person } from './person.ts';

const FACE =
  'M-55,-112 C-58,-62 -44,-14 -14,-4 C-6,-1 6,-1 14,-4 C44,-14 58,-62 55,-112 C54,-150 -54,-150 -55,-112Z';

const BEHIND: Record<HairStyle, string> = {
  long: 'M0,-168 C-62,-168 -84,-122 -80,-66 C-78,-10 -90,50 -88,106 C-70,122 -40,116 -30,96 L30,96 C40,116 70,122 88,106 C90,50 78,-10 80,-66 C84,-122 62,-168 0,-168Z',
  bob: 'M0,-168 C-62,-168 -82,-124 -80,-74 L-86,2 C-70,14 -40,12 -30,4 L30,4 C40,12 70,14 86,2 L80,-74 C82,-124 62,-168 0,-168Z',
  bun: 'M0,-192 C-24,-192 -36,-178 -32,-160 C-62,-150 -72,-116 -66,-70 L66,-70 C72,-116 62,-150 32,-160 C36,-178 24,-192 0,-192Z',
  short: 'M0,-164 C-54,-166 -70,-124 -62,-76 L62,-76 C70,-124 54,-166 0,-164Z',
};

const BEFORE: Record<HairStyle, string> = {
  long: 'M-6,-162 C-62,-160 -78,-116 -70,-44 C-64,-84 -50,-114 -10,-140 C24,-120 58,-96 68,-44 C78,-116 60,-164 -6,-162Z',
  bob: 'M0,-164 C-64,-164 -80,-116 -74,-24 C-66,-48 -62,-76 -58,-104 C-24,-96 32,-98 56,-108 C62,-78 66,-48 74,-24 C80,-116 64,-164 0,-164Z',
  bun: 'M0,-160 C-52,-160 -68,-118 -60,-72 C-52,-108 -30,-128 0,-134 C30,-128 52,-108 60,-72 C68,-118 52,-160 0,-160Z',
  short:
    'M-4,-164 C-58,-162 -72,-118 -60,-78 C-56,-100 -50,-112 -40,-120 C-10,-112 34,-114 46,-124 C54,-110 58,-98 60,-78 C72,-120 56,-168 -4,-164Z',
};

const RIM: Record<HairStyle, string> = {
  long: 'M24,-164 C60,-154 83,-120 80,-66 C79,-34 82,-6 83,22 C79,-4 75,-28 73,-56 C74,-104 57,-142 24,-164Z',
  bob: 'M22,-164 C60,-154 82,-122 80,-74 L85,-10 C78,-34 75,-52 73,-74 C74,-110 55,-142 22,-164Z',
  bun: 'M26,-158 C58,-146 70,-116 65,-74 C64,-104 52,-138 26,-158Z',
  short: 'M18,-163 C54,-158 68,-122 61,-79 C62,-110 48,-144 18,-163Z',
};

const WOMAN_BODY =
  'M-36,14 C-94,24 -122,48 -132,112 C-142,200 -150,330 -156,640 L156,640 C150,330 142,200 132,112 C122,48 94,24 36,14 C22,44 -22,44 -36,14Z';
const MAN_BODY =
  'M-34,6 C-112,22 -154,42 -166,108 C-176,210 -178,360 -180,640 L180,640 C178,360 176,210 166,108 C154,42 112,22 34,6 C20,30 -20,30 -34,6Z';
const EDGE =
  'M36,14 C94,24 122,48 132,112 C142,200 150,330 156,640 L134,640 C128,340 124,210 112,120 C104,72 84,42 36,14Z';
const MAN_EDGE =
  'M60,11 C118,24 156,46 166,108 C176,210 178,360 180,640 L156,640 C156,360 154,220 146,120 C138,70 112,36 60,11Z';

/** Draws body, neck and hair at the back of a person seen from the front. Origin at the base of the neck. */
export function drawFrontBody(sheet: Sheet, person: Person, light: Lighting): void {
  const skin = darken(person.skin, light.shade);
  const dress = darken(person.dress, light.shade);
  const cloth = sheet.down([
    [0, dress],
    [0.5, mix(dress, '#0b0808', 0.2)],
    [1, mix(dress, '#0b0808', 0.6)],
  ]);
  sheet.raw(`<g transform="scale(${light.side},1)">`);
  sheet.path(BEHIND[person.hairStyle], darken(person.hair, 0.2 + light.shade * 0.5));
  sheet.path('M-26,-50 L-30,20 C-20,52 20,52 30,20 L26,-50Z', mix(skin, '#2a0f08', 0.3));
  sheet.path(person.woman ? WOMAN_BODY : MAN_BODY, cloth);
  if (person.woman) drawFolds(sheet, dress);
  else drawSuit(sheet, dress);
  sheet.path(person.woman ? EDGE : MAN_EDGE, light.rim, 'opacity="0.4"');
  sheet.raw('</g>');
}

/** Draws the head of a person seen from the front: face with open eyes and the hair around it. */
export function drawFrontHead(sheet: Sheet, person: Person, light: Lighting): void {
  const skin = darken(person.skin, light.shade * 0.8);
  const hair = darken(person.hair, light.shade * 0.5);
  const face = sheet.across([
    [0, mix(skin, '#2a0f10', 0.34)],
    [0.46, skin],
    [1, mix(skin, light.rim, 0.42)],
  ]);
  sheet.raw(`<g transform="scale(${light.side},1)">`);
  if (!person.woman) drawEars(sheet, skin);
  sheet.path(FACE, face);
  drawFeatures(sheet, person, skin);
  sheet.path(BEFORE[person.hairStyle], hair);
  sheet.path(RIM[person.hairStyle], mix(light.rim, person.hair, 0.25), 'opacity="0.85"');
  sheet.raw('</g>');
}

/** Draws lowered lids over the open eyes of {@link drawFrontHead}. */
export function drawLids(sheet: Sheet, person: Person, light: Lighting): void {
  const skin = darken(person.skin, light.shade * 0.8);
  sheet.raw(`<g transform="scale(${light.side},1)">`);
  for (const [x, tint] of [
    [-25, mix(skin, '#2a0f10', 0.16)],
    [26, mix(skin, light.rim, 0.16)],
  ] as const) {
    sheet.oval(x, -83, 15, 10, tint);
    sheet.line(`M${x - 14},-80 Q${x},-71 ${x + 14},-80`, mix(person.hair, '#1a0c0a', 0.6), 3.4);
  }
  sheet.raw('</g>');
}

function drawFeatures(sheet: Sheet, person: Person, skin: string): void {
  const dark = mix(person.hair, '#1a0c0a', 0.6);
  for (const x of [-25, 26]) {
    const inward = x < 0 ? 1 : -1;
    sheet.path(`M${x - 14},-82 Q${x},-94 ${x + 14},-82 Q${x},-74 ${x - 14},-82Z`, '#f3e7dc');
    sheet.oval(x + inward * 1.5, -83.5, 6.4, 6.4, dark);
    sheet.line(`M${x - 15},-82 Q${x},-95 ${x + 15},-82`, dark, 3.6);
    sheet.line(`M${x - inward * 18},-102 Q${x},-112 ${x + inward * 14},-102`, dark, person.woman ? 4 : 6);
  }
  sheet.line('M3,-84 C7,-68 10,-58 5,-52 C2,-50 -3,-50 -6,-52', mix(skin, '#3a120c', 0.4), 2.6);
  const lips = person.woman ? mix(skin, '#a01828', 0.6) : mix(skin, '#6a2a22', 0.4);
  sheet.path('M-17,-32 C-10,-38 -4,-38 0,-35 C4,-38 10,-38 17,-32 C8,-22 -8,-22 -17,-32Z', lips);
  sheet.line('M-16,-32 Q0,-29 16,-32', mix(lips, '#200606', 0.55), 1.8);
}

function drawFolds(sheet: Sheet, dress: string): void {
  const fold = mix(dress, '#1a0d0c', 0.32);
  sheet.path('M-40,14 C-24,50 24,50 40,14 C30,62 -30,62 -40,14Z', fold, 'opacity="0.55"');
  for (const side of [-1, 1]) {
    sheet.line(
      `M${side * 88},130 C${side * 84},220 ${side * 92},380 ${side * 98},640`,
      fold,
      4,
      'opacity="0.6"',
    );
    sheet.line(
      `M${side * 30},150 C${side * 40},230 ${side * 36},330 ${side * 44},640`,
      fold,
      3,
      'opacity="0.28"',
    );
  }
}

function drawSuit(sheet: Sheet, dress: string): void {
  sheet.path('M-32,8 L0,110 L32,8 C18,30 -18,30 -32,8Z', '#e6ded0', 'opacity="0.9"');
  sheet.path('M-34,6 L-62,30 L-8,150 L0,110Z', lighten(dress, 0.1));
  sheet.path('M34,6 L62,30 L8,150 L0,110Z', mix(dress, '#000000', 0.22));
  sheet.path('M-7,34 L7,34 L10,84 L0,104 L-10,84Z', mix(dress, '#5a1015', 0.55));
}

function drawEars(sheet: Sheet, skin: string): void {
  sheet.oval(-56, -80, 9, 17, mix(skin, '#2a0f10', 0.3));
  sheet.oval(56, -80, 9, 17, skin);
}
