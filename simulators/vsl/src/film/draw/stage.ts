import type { Person } from '../people/person.ts';
import type { Random } from '../read/random.ts';
import type { Palette } from './palette.ts';

export type TimeOfDay = 'day' | 'dusk' | 'dawn' | 'night';
export type Weather = 'clear' | 'rain' | 'storm' | 'fog' | 'snow';
export type Mood = 'warm' | 'tense' | 'grave' | 'joyful';
export type Shot = 'wide' | 'medium' | 'close';

/**
 * What a scene is drawn on. Units: the short side of the picture is 900. `seconds` is the film's length,
 * `random` is seeded by prompt and seed.
 */
export type Stage = {
  readonly w: number;
  readonly h: number;
  readonly portrait: boolean;
  readonly seconds: number;
  readonly time: TimeOfDay;
  readonly weather: Weather;
  readonly mood: Mood;
  readonly shot: Shot;
  readonly people: readonly Person[];
  readonly has: (prop: string) => boolean;
  readonly palette: Palette;
  readonly random: Random;
};

/** A piece of the picture cut from the stage: `x`, `y` its corner, `w`, `h` its size, in stage units. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A slow movement along one axis: an ffmpeg expression of `t` (seconds) giving stage units. Drawn to half a pixel. */
export type Motion = { readonly axis: 'x' | 'y'; readonly by: string };

/**
 * One layer of the film, back to front. `motion` is for slow things (sub-pixel), `dash` for quick ones (whole pixels,
 * both axes), `when` an ffmpeg expression of `t` that shows the layer only while it is not 0. Without `box` the layer
 * covers the stage and its bleed.
 */
export type Layer = {
  readonly svg: string;
  readonly box?: Box;
  readonly motion?: Motion;
  readonly dash?: { readonly x: string; readonly y: string };
  readonly when?: string;
};

/** Where people stand in a scene and what light falls on them. */
export type Floor = {
  readonly groundY: number;
  readonly standing: number;
  readonly rim: string;
  readonly rimSide: 1 | -1;
  readonly shade: number;
  readonly at?: readonly number[];
  readonly facing?: 'away' | 'towards';
  /** Where one person alone is seen from the waist up, as a share of the width. */
  readonly lead?: number;
};

/** A scene kit: the layers behind people, where they stand (or their own layers), and the layers before them. */
export type Scenery = {
  readonly behind: readonly Layer[];
  readonly floor?: Floor;
  readonly cast?: readonly Layer[];
  readonly before: readonly Layer[];
  readonly sound: 'rain' | 'sea' | 'room' | 'street' | 'garden' | 'hum';
};

export type Kit = (stage: Stage) => Scenery;

/** How far every full layer reaches beyond the stage on each side, so that it can move without showing an edge. */
export const BLEED = 60;
