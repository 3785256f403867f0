'use client';
import type { ReactNode } from 'react';
import { later } from '../../components/later.tsx';
import { needsYou } from '../../lib/scenes/failureOf.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { plannedNumber } from './sceneIds.ts';
import { useFresh, useTrouble } from './useTrouble.ts';

// One of the three is on screen; the others come when they are needed.
const FailureCard = later(async () => (await import('./FailureCard.tsx')).FailureCard);
const PlannedPanel = later(async () => (await import('./PlannedPanel.tsx')).PlannedPanel);
const ScenePanel = later(async () => (await import('./ScenePanel.tsx')).ScenePanel);

interface SideCardProps {
  selectedId: string | null;
  /** A person chose the scene; otherwise whatever needs attention comes first. */
  explicit: boolean;
  episode: number;
  raiseCap: ReactNode;
  /** In the phone's list: false shows failures only, so that the list stays a list. */
  inList?: boolean;
}

/** What stands beside the player: the failure that needs a person, or the selected scene. */
export function SideCard({ selectedId, explicit, episode, raiseCap, inList = true }: SideCardProps) {
  const videos = useNovela((live) => live.videos);
  const lang = useNovela((live) => live.novela.language);
  const trouble = useTrouble(episode);
  const fresh = useFresh();
  const selected = selectedId === null ? undefined : videos[selectedId];
  const shown = (explicit ? undefined : trouble[0]) ?? selected;
  if (shown === undefined) {
    const planned = plannedNumber(selectedId);
    return planned === null || !inList ? null : <PlannedPanel episode={episode} sceneNumber={planned} />;
  }
  const failure = trouble.some(({ id }) => id === shown.id) && (
    <FailureCard key={shown.id} video={shown} raiseCap={raiseCap} fresh={fresh(shown)} />
  );
  if (needsYou(shown) || !inList) {
    return failure;
  }
  const panel = <ScenePanel key={shown.id} video={shown} lang={lang} />;
  return failure === false ? (
    panel
  ) : (
    <div className="side-retake">
      {failure}
      {panel}
    </div>
  );
}
