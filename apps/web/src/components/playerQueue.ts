import type { PlayerScene } from './playerScene.ts';

/** What the player is doing, apart from the position inside the scene, which the video element knows. */
export interface PlayerState {
  currentId: string | null;
  playing: boolean;
  /** The next scene is still filming: the last frame is held until it is ready. */
  waitingForId: string | null;
  /** Scenes whose clip did not load. */
  brokenIds: readonly string[];
  /** The episode played to its end; playing again starts over. */
  finished: boolean;
}

export type PlayerAction =
  | { type: 'toggle' }
  | { type: 'pause' }
  | { type: 'jump'; id: string }
  | { type: 'play'; id: string }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'ended' }
  | { type: 'failed'; id: string }
  | { type: 'scenesChanged' };

/** True when the scene has a clip that loads. */
export function isPlayable(scene: PlayerScene, brokenIds: readonly string[]): boolean {
  return scene.status === 'ready' && scene.clipUrl !== null && !brokenIds.includes(scene.id);
}

function firstPlayable(scenes: readonly PlayerScene[], brokenIds: readonly string[]): string | null {
  return scenes.find((scene) => isPlayable(scene, brokenIds))?.id ?? null;
}

/** The scene that follows `id`: playable or still filming; missing and broken ones are skipped. */
export function followingScene(
  scenes: readonly PlayerScene[],
  id: string | null,
  brokenIds: readonly string[],
): PlayerScene | null {
  const at = scenes.findIndex((scene) => scene.id === id);
  const later = scenes.slice(at + 1);
  return later.find((scene) => scene.status === 'filming' || isPlayable(scene, brokenIds)) ?? null;
}

/** The state a player starts in: the asked scene if it plays, else the first that does. */
export function startPlayer(scenes: readonly PlayerScene[], wantedId: string | null): PlayerState {
  const wanted = scenes.find((scene) => scene.id === wantedId && isPlayable(scene, []));
  const currentId = wanted?.id ?? firstPlayable(scenes, []);
  return { currentId, playing: false, waitingForId: null, brokenIds: [], finished: false };
}

function goOn(state: PlayerState, scenes: readonly PlayerScene[]): PlayerState {
  const next = followingScene(scenes, state.currentId, state.brokenIds);
  if (next === null) {
    return { ...state, playing: false, waitingForId: null, finished: true };
  }
  if (next.status === 'filming') {
    return { ...state, waitingForId: next.id };
  }
  return { ...state, currentId: next.id, waitingForId: null, finished: false };
}

function toggle(state: PlayerState, scenes: readonly PlayerScene[]): PlayerState {
  if (state.playing) {
    return { ...state, playing: false };
  }
  if (state.finished) {
    const currentId = firstPlayable(scenes, state.brokenIds);
    return { ...state, currentId, playing: currentId !== null, finished: false };
  }
  return { ...state, playing: state.currentId !== null };
}

function step(state: PlayerState, by: 1 | -1, scenes: readonly PlayerScene[]): PlayerState {
  const playable = scenes.filter((scene) => isPlayable(scene, state.brokenIds));
  const at = playable.findIndex((scene) => scene.id === state.currentId);
  const target = playable[at + by];
  return target === undefined
    ? state
    : { ...state, currentId: target.id, waitingForId: null, finished: false };
}

function jump(state: PlayerState, id: string, scenes: readonly PlayerScene[]): PlayerState {
  const target = scenes.find((scene) => scene.id === id && isPlayable(scene, state.brokenIds));
  return target === undefined || target.id === state.currentId
    ? { ...state, finished: target === undefined ? state.finished : false }
    : { ...state, currentId: target.id, waitingForId: null, finished: false };
}

function fail(state: PlayerState, id: string, scenes: readonly PlayerScene[]): PlayerState {
  const broken = state.brokenIds.includes(id) ? state : { ...state, brokenIds: [...state.brokenIds, id] };
  return state.currentId === id ? goOn(broken, scenes) : broken;
}

function adopt(state: PlayerState, scenes: readonly PlayerScene[]): PlayerState {
  if (!scenes.some((scene) => scene.id === state.currentId)) {
    return { ...startPlayer(scenes, null), brokenIds: state.brokenIds };
  }
  const awaited = scenes.find((scene) => scene.id === state.waitingForId);
  const stillFilming = awaited?.status === 'filming';
  return state.waitingForId === null || stillFilming ? state : goOn(state, scenes);
}

/** The next state of the player. Pure: videos, keys and React stay outside. */
export function reducePlayer(
  state: PlayerState,
  action: PlayerAction,
  scenes: readonly PlayerScene[],
): PlayerState {
  switch (action.type) {
    case 'toggle':
      return toggle(state, scenes);
    case 'pause':
      return state.playing ? { ...state, playing: false } : state;
    case 'jump':
      return jump(state, action.id, scenes);
    case 'play': {
      const there = jump(state, action.id, scenes);
      return there.currentId === action.id ? { ...there, playing: true, waitingForId: null } : there;
    }
    case 'step':
      return step(state, action.by, scenes);
    case 'ended':
      return goOn(state, scenes);
    case 'failed':
      return fail(state, action.id, scenes);
    case 'scenesChanged':
      return adopt(state, scenes);
  }
}
