import { setTimeout as pause } from 'node:timers/promises';
import { film, filmAgain, newNovela, nextShot, type Shot } from './film-in-world.ts';
import type { World } from './open-world.ts';

/** Numbers from 0 to 1 that are the same for the same seed. */
export type Dice = () => number;

export const throwDice = (seed: number): Dice => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const isOver = /^(completed|failed|refused|cancelled|submission_unknown|stuck|needs_approval)$/;

/** One novela being filmed by somebody in a hurry: scene after scene, some filmed again, some called off. */
async function filmNovela(world: World, title: string, dice: Dice, goesOn: () => boolean): Promise<void> {
  const novelaId = await newNovela(world, title);
  for (let scene = 1; goesOn(); scene += 1) {
    const shot = nextShot(novelaId, scene);
    const { videoId, takeId } = await film(world, shot, world.askUntilAnswered);
    if (dice() < 0.15) await callOff(world, videoId, dice);
    const state = await untilOver(world, takeId, goesOn);
    if (state === 'completed' && dice() < 0.4) await filmOnce(world, { ...shot, videoId }, goesOn);
  }
}

async function filmOnce(
  world: World,
  shot: Shot & { readonly videoId: string },
  goesOn: () => boolean,
): Promise<void> {
  const { seed, key } = nextShot(shot.novelaId);
  const { takeId } = await filmAgain(world, { ...shot, seed, key });
  await untilOver(world, takeId, goesOn);
}

/** May come too late, or in the moment of a kill: both are fine, the checker knows what became of it. */
async function callOff(world: World, videoId: string, dice: Dice): Promise<void> {
  await pause(dice() * 300);
  await world.ask('POST /api/videos/:id/cancel', { params: { id: videoId } }).catch(() => null);
}

async function untilOver(world: World, takeId: string, goesOn: () => boolean): Promise<string | null> {
  while (goesOn()) {
    const { rows } = await world.holds.query<{ state: string }>(
      'SELECT state FROM video_takes WHERE id = $1',
      [takeId],
    );
    const state = rows[0]?.state ?? '';
    if (isOver.test(state)) return state;
    await pause(50);
  }
  return null;
}

/** Drafts and scripts nobody films yet, one after the other. */
async function writeAllTheTime(world: World, goesOn: () => boolean): Promise<void> {
  const novelaId = await newNovela(world, 'Only written');
  for (let round = 1; goesOn(); round += 1) {
    const { body: draft } = await world.askUntilAnswered('POST /api/drafts', {
      body: { sentence: `Round ${round}: a baker and her rival find the same letter.` },
      headers: { 'Idempotency-Key': `draft-${round}` },
    });
    if (draft.success) world.promised.push({ kind: 'draft', id: draft.data.id });
    await world.askUntilAnswered('POST /api/novelas/:id/write-script', {
      params: { id: novelaId },
      body: { episodeNumber: 1, sceneNumber: round, sceneDescription: 'The bakery before dawn.' },
      headers: { 'Idempotency-Key': `script-${round}` },
    });
    await pause(1500);
  }
}

/** Does something while three novelas are filmed and another is written; comes back when everybody has put down the pen. */
export async function whileEverybodyWorks(
  world: World,
  dice: Dice,
  deed: () => Promise<void>,
): Promise<void> {
  let going = true;
  const goesOn = (): boolean => going;
  const authors = Promise.all([
    ...['Harbour', 'Orchard', 'Tram'].map((title) => filmNovela(world, title, dice, goesOn)),
    writeAllTheTime(world, goesOn),
  ]);
  // Told when it is awaited below, however long the deed takes.
  authors.catch(() => undefined);
  try {
    await deed();
  } finally {
    going = false;
    await authors;
  }
}
