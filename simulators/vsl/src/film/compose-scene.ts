import { choosePalette } from './draw/palette.ts';
import type { Layer, Scenery, Stage } from './draw/stage.ts';
import { stepBack } from './draw/step-back.ts';
import { KITS } from './kits/all-kits.ts';
import { placePeople } from './people/place-people.ts';
import { createRandom, hashText } from './read/random.ts';
import { readScene } from './read/read-scene.ts';

/** A scene ready to be filmed: its stage, all layers back to front, its ambience and the spoken line. */
export type Scene = {
  readonly stage: Stage;
  readonly layers: readonly Layer[];
  readonly sound: Scenery['sound'];
  readonly line?: string;
};

/** Reads a prompt and sets its scene. The same prompt, size and seed always give the same scene. */
export function composeScene(order: {
  prompt: string;
  width: number;
  height: number;
  seconds: number;
  seed: number;
}): Scene {
  const reading = readScene(order.prompt);
  const random = createRandom(hashText(order.prompt) ^ Math.imul(order.seed + 1, 0x9e3779b1));
  const short = Math.min(order.width, order.height);
  const stage: Stage = {
    w: (order.width / short) * 900,
    h: (order.height / short) * 900,
    portrait: order.height > order.width,
    seconds: order.seconds,
    time: reading.time,
    weather: reading.weather,
    mood: reading.mood,
    shot: reading.shot,
    people: reading.people,
    has: reading.has,
    palette: choosePalette(reading.time, reading.mood, random.next()),
    random,
  };
  const scenery = KITS[reading.place](stage);
  const cast = scenery.cast ?? (scenery.floor ? placePeople(stage, scenery.floor) : []);
  const behind =
    stage.shot === 'close' && stage.people.length > 0 ? stepBack(scenery.behind, stage) : scenery.behind;
  const layers = [...behind, ...cast, ...scenery.before];
  return { stage, layers, sound: scenery.sound, ...(reading.line ? { line: reading.line } : {}) };
}
