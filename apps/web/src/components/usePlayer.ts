'use client';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import {
  followingScene,
  isPlayable,
  type PlayerAction,
  type PlayerState,
  reducePlayer,
  startPlayer,
} from './playerQueue.ts';
import type { PlayerScene } from './playerScene.ts';
import { layTimeline, locate } from './playerTimeline.ts';
import { createVideoDeck, type DeckEvents, type Side, type VideoDeck } from './videoDeck.ts';

export interface PlayerInput {
  scenes: readonly PlayerScene[];
  currentId: string | null;
  playRequest: number;
  muted: boolean;
  onSceneChange: ((id: string) => void) | undefined;
  onBroken: (scene: PlayerScene) => void;
}

/** Keeps the scene the parent asked for and the scene on screen in step, both ways. */
function useQueue({ scenes, currentId, playRequest, onSceneChange }: PlayerInput) {
  const [state, dispatch] = useReducer(
    (before: PlayerState, action: PlayerAction) => reducePlayer(before, action, scenes),
    null,
    () => startPlayer(scenes, currentId),
  );
  const told = useRef(currentId);
  // A new listener is no news: only another scene on screen is told.
  const tell = useRef(onSceneChange);
  tell.current = onSceneChange;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new scenes are the event; the reducer reads them.
  useEffect(() => dispatch({ type: 'scenesChanged' }), [scenes]);
  useEffect(() => {
    told.current = currentId;
    if (currentId !== null) {
      dispatch({ type: 'jump', id: currentId });
    }
  }, [currentId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is the event; going on by itself is none.
  useEffect(() => {
    if (playRequest > 0 && currentId !== null) {
      dispatch({ type: 'play', id: currentId });
    }
  }, [playRequest]);
  useEffect(() => {
    if (state.currentId !== null && state.currentId !== told.current) {
      told.current = state.currentId;
      tell.current?.(state.currentId);
    }
  }, [state.currentId]);
  return [state, dispatch] as const;
}

/** Lets the two elements follow the queue: clip, what comes next, playing, sound. */
function useDeck(deck: VideoDeck, videos: readonly (HTMLVideoElement | null)[], plan: DeckPlan) {
  const { url, nextUrl, running, muted, takeStart } = plan;
  useEffect(() => deck.show(url, takeStart()), [deck, url, takeStart]);
  useEffect(() => deck.expect(nextUrl), [deck, nextUrl]);
  useEffect(() => {
    for (const video of videos) {
      if (video !== null) {
        video.muted = muted;
      }
    }
  }, [videos, muted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new clip has to be started as well.
  useEffect(() => (running ? deck.play() : deck.pause()), [deck, running, url]);
}

interface DeckPlan {
  url: string | null;
  nextUrl: string | null;
  running: boolean;
  muted: boolean;
  /** Where the next clip starts, once. */
  takeStart: () => number;
}

function useAttached(deck: VideoDeck) {
  const [videos, setVideos] = useState<readonly [HTMLVideoElement | null, HTMLVideoElement | null]>([
    null,
    null,
  ]);
  const refs = useMemo(
    () =>
      ([0, 1] as const).map((side: Side) => (video: HTMLVideoElement | null) => {
        if (video === null) {
          return undefined;
        }
        const release = deck.attach(side, video);
        setVideos((before) => (side === 0 ? [video, before[1]] : [before[0], video]));
        return release;
      }),
    [deck],
  );
  return { videos, refs };
}

/** The whole engine of the player; the component only draws it. Seconds throughout. */
export function usePlayer(input: PlayerInput) {
  const { scenes, muted } = input;
  const [state, dispatch] = useQueue(input);
  const [front, setFront] = useState<Side>(0);
  const [seconds, setSeconds] = useState(0);
  const [buffering, setBuffering] = useState(false);
  const startAt = useRef(0);

  const events: DeckEvents = {
    moved: setSeconds,
    buffering: setBuffering,
    swapped: setFront,
    ended: () => dispatch({ type: 'ended' }),
    refused: () => dispatch({ type: 'pause' }),
    failed: (url) => {
      const broken = scenes.find((scene) => scene.clipUrl === url);
      if (broken !== undefined) {
        dispatch({ type: 'failed', id: broken.id });
        input.onBroken(broken);
      }
    },
  };
  const latest = useRef(events);
  latest.current = events;
  const deck = useMemo(() => createVideoDeck(() => latest.current), []);
  const takeStart = useMemo(
    () => () => {
      const at = startAt.current;
      startAt.current = 0;
      return at;
    },
    [],
  );
  const { videos, refs } = useAttached(deck);

  const current = scenes.find((scene) => scene.id === state.currentId) ?? null;
  const next = followingScene(scenes, state.currentId, state.brokenIds);
  const nextUrl = next !== null && isPlayable(next, state.brokenIds) ? next.clipUrl : null;
  const running = state.playing && state.waitingForId === null;
  useDeck(deck, videos, { url: current?.clipUrl ?? null, nextUrl, running, muted, takeStart });

  const segments = layTimeline(scenes);
  const start = segments.find((segment) => segment.scene.id === state.currentId)?.startSeconds ?? 0;
  const seek = (to: number) => {
    const place = locate(segments, to);
    if (place === null) {
      return;
    }
    if (place.id === state.currentId) {
      deck.seek(place.seconds);
    } else {
      startAt.current = place.seconds;
    }
    dispatch({ type: 'jump', id: place.id });
  };

  return {
    state,
    current,
    awaited: scenes.find((scene) => scene.id === state.waitingForId) ?? null,
    segments,
    running,
    front,
    refs,
    seconds,
    position: start + seconds,
    buffering,
    seek,
    toggle: () => dispatch({ type: 'toggle' }),
    pause: () => dispatch({ type: 'pause' }),
    step: (by: 1 | -1) => dispatch({ type: 'step', by }),
    seekInScene: (to: number) => deck.seek(to),
  };
}
