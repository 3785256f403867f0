import { mix } from './colour.ts';
import type { Mood, TimeOfDay } from './stage.ts';

/** The colours of one scene. */
export type Palette = {
  readonly skyTop: string;
  readonly skyMid: string;
  readonly skyLow: string;
  readonly far: string;
  readonly leaf: string;
  readonly leafDark: string;
  readonly wall: string;
  readonly wallDark: string;
  readonly wood: string;
  readonly floor: string;
  readonly cream: string;
  readonly ink: string;
  readonly lamp: string;
  readonly glass: string;
  readonly cloth: string;
  /** A pale cool light: neon tubes, moonlight, screens. */
  readonly mist: string;
};

const NIGHT: Palette = {
  skyTop: '#0d2430',
  skyMid: '#1b4552',
  skyLow: '#2f646b',
  far: '#163b43',
  leaf: '#14363c',
  leafDark: '#0d262b',
  wall: '#6b3a2b',
  wallDark: '#2c1512',
  wood: '#4b261a',
  floor: '#2b1a16',
  cream: '#efe4d2',
  ink: '#0f0a0a',
  lamp: '#ffb45c',
  glass: '#1f5566',
  cloth: '#7a1f24',
  mist: '#bfe6da',
};

const DAY: Palette = {
  skyTop: '#2f8f9c',
  skyMid: '#7cc2bc',
  skyLow: '#dfeeda',
  far: '#6fa79b',
  leaf: '#23614f',
  leafDark: '#174437',
  wall: '#d8aa84',
  wallDark: '#a06a4e',
  wood: '#8a5536',
  floor: '#b98d66',
  cream: '#f6ecdb',
  ink: '#1d1614',
  lamp: '#ffd995',
  glass: '#3c8a94',
  cloth: '#b23a34',
  mist: '#e3f2ea',
};

const DUSK: Palette = {
  skyTop: '#3a4863',
  skyMid: '#c77f72',
  skyLow: '#f5b26c',
  far: '#6b6272',
  leaf: '#2a3f45',
  leafDark: '#1b2a30',
  wall: '#a8644a',
  wallDark: '#4a2824',
  wood: '#5c3122',
  floor: '#5a3a30',
  cream: '#f7e3c6',
  ink: '#17100f',
  lamp: '#ffbe6b',
  glass: '#5d5f78',
  cloth: '#8d2a2b',
  mist: '#e8dcd0',
};

const DAWN: Palette = {
  ...DUSK,
  skyTop: '#56708c',
  skyMid: '#dfa594',
  skyLow: '#ffe6bd',
  far: '#8b94a0',
  leaf: '#3b5c58',
  leafDark: '#28433f',
  wall: '#c08d74',
  glass: '#7f9aa5',
};

const COLD: Partial<Palette> = {
  skyTop: '#071619',
  skyMid: '#123536',
  skyLow: '#2b5a56',
  far: '#123031',
  wall: '#39605c',
  wallDark: '#0e1f1f',
  wood: '#1c3230',
  floor: '#1c2f31',
  cream: '#d5efe2',
  ink: '#050b0b',
  glass: '#1c4a52',
  cloth: '#2e4a4c',
};

const BY_TIME: Record<TimeOfDay, Palette> = { night: NIGHT, day: DAY, dusk: DUSK, dawn: DAWN };

/** The palette of a time of day, turned cold for thrillers and greyer for grief; `drift` 0..1 moves the hue a little. */
export function choosePalette(time: TimeOfDay, mood: Mood, drift: number): Palette {
  const base = BY_TIME[time];
  const warm = shiftAll(base, drift > 0.5 ? '#c86a3c' : '#3c7f96', 0.05 + 0.05 * Math.abs(drift - 0.5));
  if (mood === 'tense' && time === 'night') return { ...warm, ...COLD };
  if (mood === 'tense') return shiftAll(warm, '#1f4a4c', 0.22);
  if (mood === 'grave') return { ...shiftAll(warm, '#2e3440', 0.2), lamp: warm.lamp, cream: warm.cream };
  return warm;
}

function shiftAll(palette: Palette, towards: string, share: number): Palette {
  const shifted = Object.entries(palette).map(([name, colour]) => [name, mix(colour, towards, share)]);
  return { ...palette, ...(Object.fromEntries(shifted) as Partial<Palette>) };
}
