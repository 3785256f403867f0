'use client';
import { lazy, Suspense } from 'react';
import { flag } from './flag.ts';
import type { PlayerProps } from './PlayerStage.tsx';

/** The engine comes after the page: its HTML is already there, with the poster. */
const PlayerStage = lazy(async () => ({ default: (await import('./PlayerStage.tsx')).PlayerStage }));

function Poster({ scenes, currentId, fill }: PlayerProps) {
  const url = (scenes.find((scene) => scene.id === currentId) ?? scenes[0])?.posterUrl ?? null;
  return (
    <div className={url === null ? 'player player-empty' : 'player'} data-fill={flag(fill)}>
      {/* biome-ignore lint/performance/noImgElement: posters are ready-made small files, no optimiser stands between. */}
      {url !== null && <img src={url} alt="" className="player-video" data-front="" />}
    </div>
  );
}

/** Plays an episode as one film: the next scene is loaded ahead and swapped in on the last frame. */
export function Player(props: PlayerProps) {
  return (
    <Suspense fallback={<Poster {...props} />}>
      <PlayerStage {...props} />
    </Suspense>
  );
}
