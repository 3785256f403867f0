import type { Stage } from '../draw/stage.ts';
import type { Camera } from './build-graph.ts';

/** Chooses how the camera moves: it pushes in on people and fear, pulls back or glides over places. */
export function chooseCamera(stage: Stage): Camera {
  const { random } = stage;
  const focus = { x: random.between(0.44, 0.56), y: random.between(0.4, 0.55) };
  if (stage.mood === 'tense' || (stage.people.length > 0 && random.next() < 0.6)) {
    return { from: { zoom: 1.015, ...focus }, to: { zoom: 1.1, ...focus } };
  }
  if (random.next() < 0.4) return { from: { zoom: 1.1, ...focus }, to: { zoom: 1.02, ...focus } };
  const [start, end] = random.next() < 0.5 ? [0.1, 0.9] : [0.9, 0.1];
  return { from: { zoom: 1.075, x: start, y: 0.55 }, to: { zoom: 1.075, x: end, y: 0.45 } };
}
