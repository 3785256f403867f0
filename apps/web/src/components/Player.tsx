'use client';
import { useTranslations } from 'next-intl';
import type { PlayerScene } from './playerScene.ts';

export interface PlayerProps {
  /** The scenes of one episode in story order, planned ones left out. */
  scenes: readonly PlayerScene[];
  /** The scene to show; a change jumps there. */
  currentId: string | null;
  /** Playback went on to another scene, or a segment was pressed. */
  onSceneChange?: (id: string) => void;
  /** A clip did not load and was skipped. */
  onMissing?: (scene: PlayerScene) => void;
  /** Language of the captions. */
  lang?: string;
  /** Single-letter keys; off when the reader switched shortcuts off. */
  shortcuts?: boolean;
  ratio?: number;
}

/** Plays an episode as one film. */
export function Player({ scenes }: PlayerProps) {
  const t = useTranslations('components.player');
  return (
    <section className="player" aria-label={t('label')}>
      {scenes.length === 0 && <p>{t('empty')}</p>}
    </section>
  );
}
