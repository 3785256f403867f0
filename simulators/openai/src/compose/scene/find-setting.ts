import { pick, type Random } from '../random.ts';
import type { SceneBank, Spot } from './scene-bank.ts';

export type Setting = { spot: Spot; time: 0 | 1 | 2 | 3 };

const TIMES = [0, 1, 2, 3] as const;

/** Where and when a scene plays: as its text says, else somewhere that suits, the day going by with the numbers. */
export function findSetting(text: string, bank: SceneBank, sceneNumber: number, random: Random): Setting {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.map((word) => bank.spots[word]).find((spot) => spot !== undefined);
  const spot = named ?? pick(random, Object.values(bank.spots));
  const cued = TIMES.find((time) => bank.timeCues[time].test(text));
  const time = cued ?? TIMES[(sceneNumber + (random() < 0.5 ? 0 : 1)) % 4] ?? 3;
  return { spot, time };
}
