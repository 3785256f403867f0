'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { followLeader } from './followLeader.ts';

/** Which of the two clips. */
export type Side = 0 | 1;

const END_SECONDS = 0.05;

const lengthOf = (video: HTMLVideoElement): number => (Number.isFinite(video.duration) ? video.duration : 0);

/** The clip the others follow: the longest, so that nothing is cut off. */
const leaderOf = (videos: readonly HTMLVideoElement[]): HTMLVideoElement | undefined =>
  videos.reduce<HTMLVideoElement | undefined>(
    (longest, video) => (longest === undefined || lengthOf(video) > lengthOf(longest) ? video : longest),
    undefined,
  );

const correct = (leader: HTMLVideoElement, follower: HTMLVideoElement): void => {
  const { seek, rate } = followLeader(leader.currentTime, follower.currentTime, lengthOf(follower));
  if (seek !== null && !follower.seeking) {
    follower.currentTime = seek;
  }
  follower.playbackRate = rate;
  if (follower.paused && leader.currentTime < lengthOf(follower) - END_SECONDS) {
    void follower.play().catch(() => undefined);
  }
};

/** Stops all clips; those of the group show the very moment their leader shows. */
const stop = (all: readonly (HTMLVideoElement | null)[], group: readonly HTMLVideoElement[]): void => {
  for (const video of all) {
    video?.pause();
  }
  const leader = leaderOf(group);
  for (const video of group) {
    video.playbackRate = 1;
    const moment = Math.min(leader?.currentTime ?? 0, lengthOf(video));
    if (video !== leader && video.currentTime !== moment) {
      video.currentTime = moment;
    }
  }
};

/** Plays two clips on one timecode. Unlinked, only the active one is moved. Times in seconds. */
export function useTwins(active: Side, linked: boolean) {
  const elements = useRef<[HTMLVideoElement | null, HTMLVideoElement | null]>([null, null]);
  const [playing, setPlaying] = useState(false);
  const [time, setTime] = useState(0);
  const [duration, setDuration] = useState(0);

  const group = useCallback((): HTMLVideoElement[] => {
    const [left, right] = elements.current;
    const own = active === 0 ? left : right;
    const wanted = linked ? [left, right] : [own];
    return wanted.flatMap((video) => (video === null || video.error !== null ? [] : [video]));
  }, [active, linked]);

  const measure = useCallback(() => {
    const leader = leaderOf(group());
    setDuration(leader === undefined ? 0 : lengthOf(leader));
    setTime(leader?.currentTime ?? 0);
  }, [group]);

  const attach = useMemo(
    () =>
      ([0, 1] as const).map((side) => (element: HTMLVideoElement | null) => {
        elements.current[side] = element;
      }),
    [],
  );

  const pause = useCallback(() => {
    stop(elements.current, group());
    setPlaying(false);
  }, [group]);

  const seek = useCallback(
    (to: number) => {
      for (const video of group()) {
        video.currentTime = Math.min(Math.max(0, to), lengthOf(video));
        video.playbackRate = 1;
      }
      setTime(Math.max(0, to));
    },
    [group],
  );

  const play = useCallback(() => {
    const videos = group();
    const leader = leaderOf(videos);
    if (leader === undefined) {
      return;
    }
    if (leader.currentTime >= lengthOf(leader) - END_SECONDS) {
      seek(0);
    }
    for (const video of videos) {
      void video.play().catch(() => undefined);
    }
    setPlaying(true);
  }, [group, seek]);

  useEffect(() => {
    measure();
    if (!playing) {
      return undefined;
    }
    let frame = 0;
    const tick = () => {
      const videos = group();
      const leader = leaderOf(videos);
      if (leader === undefined || leader.ended) {
        pause();
        return;
      }
      for (const follower of videos) {
        if (follower !== leader) {
          correct(leader, follower);
        }
      }
      setTime(leader.currentTime);
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, group, pause, measure]);

  return { attach, playing, time, duration, play, pause, seek, measure };
}

export type Twins = ReturnType<typeof useTwins>;
