import { darken, lighten, mix } from '../draw/colour.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { HairStyle, Lighting, Person } from './person.ts';

const HAIR: Record<HairStyle, string> = {
  long: 'M0,-160 C-54,-160 -76,-120 -73,-72 C-72,-20 -80,30 -77,64 C-75,86 -58,96 -36,99 C-12,103 14,103 36,99 C58,96 75,86 77,64 C80,30 72,-20 73,-72 C76,-120 54,-160 0,-160Z',
  bob: 'M0,-160 C-54,-160 -74,-122 -73,-76 L-78,-22 C-78,-10 -68,-4 -54,-3 L54,-3 C68,-4 78,-10 78,-22 L73,-76 C74,-122 54,-160 0,-160Z',
  bun: 'M0,-186 C-24,-186 -34,-172 -32,-156 C-58,-148 -70,-118 -66,-82 C-62,-48 -40,-30 0,-30 C40,-30 62,-48 66,-82 C70,-118 58,-148 32,-156 C34,-172 24,-186 0,-186Z',
  short:
    'M0,-158 C-46,-158 -66,-126 -63,-86 C-61,-56 -52,-38 -34,-32 C-14,-28 14,-28 34,-32 C52,-38 61,-56 63,-86 C66,-126 46,-158 0,-158Z',
};

const RIM: Record<HairStyle, string> = {
  long: 'M14,-158 C52,-150 70,-116 70,-72 C69,-24 76,22 73,60 C64,24 66,-18 58,-66 C54,-106 42,-138 14,-158Z',
  bob: 'M14,-158 C52,-150 70,-118 70,-76 L75,-22 C66,-30 62,-50 58,-76 C54,-110 42,-138 14,-158Z',
  bun: 'M30,-152 C56,-142 66,-116 62,-82 C58,-58 46,-42 26,-36 C44,-52 52,-72 52,-94 C52,-118 44,-138 30,-152Z',
  short:
    'M18,-154 C48,-146 62,-120 60,-86 C58,-58 50,-42 34,-35 C46,-52 50,-70 50,-92 C50,-120 40,-142 18,-154Z',
};

const WOMAN_BODY =
  'M-58,10 C-98,18 -118,44 -126,104 C-134,190 -146,320 -152,640 L152,640 C146,320 134,190 126,104 C118,44 98,18 58,10 C30,0 -30,0 -58,10Z';
const WOMAN_EDGE =
  'M62,11 C98,18 118,44 126,104 C134,190 146,320 152,640 L128,640 C122,330 118,200 106,112 C100,64 88,36 62,11Z';
const MAN_BODY =
  'M-46,-2 C-110,12 -150,34 -160,96 C-170,200 -172,360 -174,640 L174,640 C172,360 170,200 160,96 C150,34 110,12 46,-2 C20,-10 -20,-10 -46,-2Z';
const MAN_EDGE =
  'M60,2 C112,12 150,34 160,96 C170,200 172,360 174,640 L150,640 C148,360 150,210 140,108 C132,58 108,28 60,2Z';

/** Draws a person from behind, from the waist up. Origin at the base of the neck; the head is about 160 units high. */
export function drawBack(sheet: Sheet, person: Person, light: Lighting): void {
  const skin = darken(person.skin, light.shade);
  const dress = darken(person.dress, light.shade * 0.8);
  const hair = darken(person.hair, light.shade * 0.6);
  const cloth = sheet.down([
    [0, dress],
    [0.55, mix(dress, '#0b0808', 0.22)],
    [1, mix(dress, '#0b0808', 0.55)],
  ]);
  sheet.raw(`<g transform="scale(${light.side},1)">`);
  sheet.path('M-25,-60 L-27,14 C-14,26 14,26 27,14 L25,-60Z', mix(skin, '#000000', 0.25));
  sheet.path(person.woman ? WOMAN_BODY : MAN_BODY, cloth);
  sheet.path(person.woman ? WOMAN_EDGE : MAN_EDGE, light.rim, 'opacity="0.72"');
  if (!person.woman) drawCollar(sheet, dress);
  if (person.hairStyle === 'short' || person.hairStyle === 'bun') drawEars(sheet, skin);
  sheet.path(HAIR[person.hairStyle], hair);
  sheet.path(
    RIM[person.hairStyle],
    mix(light.rim, lighten(person.hair, 0.3), 0.18),
    `opacity="${person.hairStyle === 'short' ? 0.5 : 0.8}"`,
  );
  sheet.raw('</g>');
}

function drawCollar(sheet: Sheet, dress: string): void {
  sheet.path('M-38,-8 C-20,8 20,8 38,-8 L44,6 C20,22 -20,22 -44,6Z', lighten(dress, 0.12));
  sheet.line('M0,20 L0,640', mix(dress, '#000000', 0.3), 3, 'opacity="0.6"');
}

function drawEars(sheet: Sheet, skin: string): void {
  sheet.oval(-62, -82, 9, 17, skin);
  sheet.oval(62, -82, 9, 17, skin);
}
