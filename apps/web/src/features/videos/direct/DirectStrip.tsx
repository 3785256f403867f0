'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { focusWhenThere } from '../../../components/focusWhenThere.ts';
import { frameSelector } from '../../../components/frameSelector.ts';
import { Strip } from '../../../components/Strip.tsx';
import { inStoryOrder } from '../../../lib/socket/mergeVideo.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import { plannedId } from '../sceneIds.ts';
import { useStripScenes } from '../useStripScenes.ts';
import type { Direction } from './useDirection.ts';

interface DirectStripProps {
  novela: NovelaDetail;
  direction: Direction;
  onScene: (number: number, byKey: boolean) => void;
}

const NONE: ReadonlySet<never> = new Set();

/** The episode's strip below the scene being directed; another frame opens that scene. */
export function DirectStrip({ novela, direction, onScene }: DirectStripProps) {
  const t = useTranslations('novela');
  const { episode, sceneNumber, video } = direction;
  const byId = useNovela((live) => live.videos);
  const videos = useMemo(() => inStoryOrder(byId), [byId]);
  const strip = useStripScenes({ novela, videos, episode, pressed: NONE, fresh: NONE });
  const selectedId = video?.id ?? plannedId(sceneNumber);
  const own = strip.some(({ id }) => id === selectedId)
    ? strip
    : [
        ...strip,
        {
          id: selectedId,
          number: sceneNumber,
          title: t('untitled', { number: sceneNumber }),
          meta: '',
          state: { kind: 'draft' as const },
        },
      ];
  const scenes = own.map((scene) =>
    scene.id === selectedId && scene.state.kind === 'planned'
      ? { ...scene, state: { kind: 'draft' as const } }
      : scene,
  );
  const open = (id: string) => {
    const scene = scenes.find((one) => one.id === id);
    if (scene !== undefined && scene.number !== sceneNumber) {
      // Who came by keyboard goes on in the strip; who pressed a frame looks at the scene from its top.
      const byKey = document.activeElement?.matches(':focus-visible') === true;
      onScene(scene.number, byKey);
      if (byKey) {
        focusWhenThere(frameSelector(id));
      }
    }
  };
  return (
    <Strip
      label={t('strip', { number: episode })}
      scenes={scenes}
      selectedId={selectedId}
      onSelect={open}
      arrowsOnlyMove
      // Tall pictures are cropped in the strip, so that the script keeps its room.
      {...(novela.defaultAspectRatio === '9:16' ? { ratio: 1 } : {})}
    />
  );
}
