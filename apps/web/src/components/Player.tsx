'use client';
import { lazy, Suspense } from 'react';
import type { PlayerProps } from './PlayerStage.tsx';

/** The engine comes after the page: its HTML is already there, with the poster. */
const PlayerStage = lazy(async () => ({ default: (await import('./PlayerStage.tsx')).PlayerStage }));

/** Plays an episode as one film: the next scene is loaded ahead and swapped in on the last frame. */
export function Player(props: PlayerProps) {
  return (
    <Suspense fallback={<div className="player" />}>
      <PlayerStage {...props} />
    </Suspense>
  );
}
