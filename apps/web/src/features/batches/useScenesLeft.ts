'use client';
import { useMemo } from 'react';
import { priceOf, settingsOf } from '../../lib/scenes/priceOf.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { scenesLeft } from './scenesLeft.ts';

/** How many scenes of an episode are left to film, and what all of them cost together (USD). */
export function useScenesLeft(episode: number): { readonly count: number; readonly total: number } {
  const novela = useNovela((live) => live.novela);
  const videos = useNovela((live) => live.videos);
  const { priceBook } = useStudio();
  return useMemo(() => {
    const left = scenesLeft(novela, Object.values(videos), episode);
    const micros = left.reduce(
      (sum, { video }) => sum + Math.round(priceOf(settingsOf(novela, video), priceBook).total * 1_000_000),
      0,
    );
    return { count: left.length, total: micros / 1_000_000 };
  }, [novela, videos, episode, priceBook]);
}
