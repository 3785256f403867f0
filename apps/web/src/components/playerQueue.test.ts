import { describe, expect, it } from 'vitest';
import { followingScene, type PlayerAction, reducePlayer, startPlayer } from './playerQueue.ts';
import type { PlayerScene } from './playerScene.ts';
import { cueAt, layTimeline, locate, totalSeconds } from './playerTimeline.ts';

function scene(number: number, status: PlayerScene['status'] = 'ready'): PlayerScene {
  const clipUrl = status === 'ready' ? `/clip-${number}.mp4` : null;
  return {
    id: `s${number}`,
    number,
    title: `Scene ${number}`,
    status,
    clipUrl,
    posterUrl: null,
    durationSeconds: 8,
  };
}

function play(scenes: readonly PlayerScene[], ...actions: PlayerAction[]) {
  return actions.reduce((state, action) => reducePlayer(state, action, scenes), startPlayer(scenes, null));
}

describe('reducePlayer', () => {
  it('plays one scene after the other and stops at the end', () => {
    const scenes = [scene(1), scene(2)];
    const second = play(scenes, { type: 'toggle' }, { type: 'ended' });
    expect(second).toMatchObject({ currentId: 's2', playing: true });
    const done = reducePlayer(second, { type: 'ended' }, scenes);
    expect(done).toMatchObject({ currentId: 's2', playing: false, finished: true });
    expect(reducePlayer(done, { type: 'toggle' }, scenes)).toMatchObject({ currentId: 's1', playing: true });
  });

  it('plays the asked scene at once, also the one on screen that ended or waits', () => {
    const scenes = [scene(1), scene(2, 'filming'), scene(3)];
    const playing = { playing: true, waitingForId: null, finished: false };
    expect(play(scenes, { type: 'play', id: 's3' })).toMatchObject({ ...playing, currentId: 's3' });
    const held = play(scenes, { type: 'toggle' }, { type: 'ended' });
    expect(held.waitingForId).toBe('s2');
    expect(reducePlayer(held, { type: 'play', id: 's1' }, scenes)).toMatchObject({
      ...playing,
      currentId: 's1',
    });
    expect(play(scenes, { type: 'play', id: 's2' }).playing).toBe(false);
  });

  it('skips a scene that is missing', () => {
    const scenes = [scene(1), scene(2, 'missing'), scene(3)];
    expect(play(scenes, { type: 'toggle' }, { type: 'ended' }).currentId).toBe('s3');
  });

  it('skips a clip that breaks while playing and does not come back to it', () => {
    const scenes = [scene(1), scene(2), scene(3)];
    const broken = play(scenes, { type: 'toggle' }, { type: 'ended' }, { type: 'failed', id: 's2' });
    expect(broken).toMatchObject({ currentId: 's3', playing: true, brokenIds: ['s2'] });
    expect(reducePlayer(broken, { type: 'step', by: -1 }, scenes).currentId).toBe('s1');
  });

  it('remembers a broken clip that was only being preloaded', () => {
    const scenes = [scene(1), scene(2), scene(3)];
    const state = play(scenes, { type: 'toggle' }, { type: 'failed', id: 's2' });
    expect(state.currentId).toBe('s1');
    expect(followingScene(scenes, 's1', state.brokenIds)?.id).toBe('s3');
  });

  it('holds the last frame while the next scene is filming, then goes on by itself', () => {
    const filming = [scene(1), scene(2, 'filming')];
    const held = play(filming, { type: 'toggle' }, { type: 'ended' });
    expect(held).toMatchObject({ currentId: 's1', playing: true, waitingForId: 's2' });
    expect(reducePlayer(held, { type: 'scenesChanged' }, filming)).toBe(held);
    const ready = [scene(1), scene(2)];
    const gone = reducePlayer(held, { type: 'scenesChanged' }, ready);
    expect(gone).toMatchObject({ currentId: 's2', playing: true, waitingForId: null });
  });

  it('passes over the awaited scene when it fails', () => {
    const held = play([scene(1), scene(2, 'filming'), scene(3)], { type: 'toggle' }, { type: 'ended' });
    const after = reducePlayer(held, { type: 'scenesChanged' }, [scene(1), scene(2, 'missing'), scene(3)]);
    expect(after).toMatchObject({ currentId: 's3', waitingForId: null });
  });

  it('starts over when the scene on screen disappears', () => {
    const state = play([scene(1), scene(2)], { type: 'jump', id: 's2' });
    expect(reducePlayer(state, { type: 'scenesChanged' }, [scene(1)]).currentId).toBe('s1');
  });

  it('does not jump to what cannot be played', () => {
    expect(play([scene(1), scene(2, 'filming')], { type: 'jump', id: 's2' }).currentId).toBe('s1');
  });

  it('has nothing to play in an empty episode', () => {
    expect(play([], { type: 'toggle' })).toMatchObject({ currentId: null, playing: false });
  });
});

describe('timeline', () => {
  const segments = layTimeline([scene(1), scene(2, 'missing'), scene(3), scene(4, 'filming')]);

  it('gives missing scenes a segment without length and filming ones none', () => {
    expect(segments.map((one) => [one.scene.id, one.startSeconds, one.durationSeconds])).toEqual([
      ['s1', 0, 8],
      ['s2', 8, 0],
      ['s3', 8, 8],
    ]);
    expect(totalSeconds(segments)).toBe(16);
  });

  it('finds the scene at a place and stays inside the episode', () => {
    expect(locate(segments, 3)).toEqual({ id: 's1', seconds: 3 });
    expect(locate(segments, 8)).toEqual({ id: 's3', seconds: 0 });
    expect(locate(segments, 99)).toEqual({ id: 's3', seconds: 8 });
    expect(locate(segments, -4)).toEqual({ id: 's1', seconds: 0 });
    expect(locate([], 4)).toBeNull();
  });

  it('shows a line only while it is spoken', () => {
    const cues = [{ startSeconds: 2, endSeconds: 5, text: 'Eu voltei pra ficar.' }];
    expect(cueAt(cues, 1.9)).toBeNull();
    expect(cueAt(cues, 2)?.text).toBe('Eu voltei pra ficar.');
    expect(cueAt(cues, 5)).toBeNull();
    expect(cueAt(undefined, 3)).toBeNull();
  });
});
