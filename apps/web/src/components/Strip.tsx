'use client';
import { Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Frame } from './Frame.tsx';
import { frameSelector } from './frameSelector.ts';
import type { FrameState } from './frameState.ts';
import { moveInStrip } from './moveInStrip.ts';

export interface StripScene {
  id: string;
  /** Scene number as the story counts. */
  number: number;
  title: string;
  /** The line under the title: `8 s, take 2`, `About 15 s left`, `Not charged`. */
  meta: string;
  metaTone?: 'plain' | 'brick';
  state: FrameState;
  takeCount?: number;
  /** What the picture shows. */
  alt?: string;
  /** Language of the title when it is not the interface's. */
  lang?: string;
}

export interface StripProps {
  /** Names the list: "Scenes of episode 1". */
  label: string;
  scenes: readonly StripScene[];
  selectedId: string | null;
  /** A click or an arrow key chose a scene. */
  onSelect: (id: string) => void;
  /** Arrow keys only move the focus: Enter or a click chooses. */
  arrowsOnlyMove?: boolean;
  /** Enter or a second click: play or open it. */
  onOpen?: (id: string) => void;
  /** The badge with the number of takes was pressed. */
  onBadge?: (id: string) => void;
  /** Menu or cancel button at the end of a row, below 768 px only. */
  renderActions?: (scene: StripScene) => ReactNode;
  /** What stands under a row, below 768 px only: the failure card in place. */
  renderAfter?: (scene: StripScene) => ReactNode;
  ratio?: number;
}

interface StripBadgeProps {
  scene: StripScene;
  onBadge: ((id: string) => void) | undefined;
}

/** The number of takes as a button of its own, from two on. */
function StripBadge({ scene, onBadge }: StripBadgeProps) {
  const t = useTranslations('components.strip');
  const count = scene.takeCount ?? 1;
  return count < 2 || onBadge === undefined ? null : (
    <button
      type="button"
      className="strip-badge hud"
      aria-label={t('openTakes', { count, number: scene.number })}
      onClick={() => onBadge(scene.id)}
    >
      <Layers aria-hidden />
      {count}
    </button>
  );
}

/** The story as an ordered row of frames; a vertical list below 768 px. One stop for Tab, arrows inside. */
export function Strip(props: StripProps) {
  const t = useTranslations('components.strip');
  const { scenes, selectedId, onSelect, onOpen, onBadge } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const countOnFrame = ({ takeCount = 1 }: StripScene) => (onBadge === undefined ? takeCount : 1);
  const stopId = scenes.find((scene) => scene.id === (focusedId ?? selectedId))?.id ?? scenes[0]?.id;

  const press = (event: KeyboardEvent, scene: StripScene) => {
    const target = moveInStrip(event.key, scenes.indexOf(scene), scenes.length);
    const next = target === null ? undefined : scenes[target];
    if (next === undefined || event.metaKey || event.ctrlKey || event.altKey) {
      return;
    }
    event.preventDefault();
    setFocusedId(next.id);
    if (props.arrowsOnlyMove !== true) {
      onSelect(next.id);
    }
    list.current?.querySelector<HTMLElement>(frameSelector(next.id))?.focus();
  };

  return (
    <ol ref={list} className="strip" aria-label={props.label}>
      {scenes.map((scene) => (
        <li key={scene.id} className="strip-cell">
          <button
            type="button"
            className="strip-open"
            data-scene={scene.id}
            tabIndex={scene.id === stopId ? 0 : -1}
            aria-current={scene.id === selectedId ? 'true' : undefined}
            onFocus={() => setFocusedId(scene.id)}
            onKeyDown={(event) => press(event, scene)}
            onClick={() => (scene.id === selectedId ? (onOpen ?? onSelect)(scene.id) : onSelect(scene.id))}
          >
            <Frame
              state={scene.state}
              alt={scene.alt ?? ''}
              takeCount={countOnFrame(scene)}
              {...(props.ratio === undefined ? {} : { ratio: props.ratio })}
            />
            <span className="strip-words">
              <span className="strip-number">
                <span className="sr-only">{t('scene')} </span>
                {scene.number}
              </span>
              <span className="strip-title" lang={scene.lang}>
                {scene.title}
              </span>
              <span className="strip-meta" data-tone={scene.metaTone ?? 'plain'}>
                {scene.meta}
              </span>
            </span>
          </button>
          <StripBadge scene={scene} onBadge={onBadge} />
          <span className="strip-actions">{props.renderActions?.(scene)}</span>
          {props.renderAfter !== undefined && (
            <div className="strip-after empty:hidden">{props.renderAfter(scene)}</div>
          )}
        </li>
      ))}
    </ol>
  );
}
