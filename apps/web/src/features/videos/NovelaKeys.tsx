'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useRouter } from 'next/navigation';
import { frameSelector } from '../../components/frameSelector.ts';
import { useKeys } from '../../lib/keys/useKeys.ts';
import { openTakes } from '../takes/openTakes.ts';

interface NovelaKeysProps {
  /** The scenes of the strip, in order. */
  ids: readonly string[];
  selectedId: string | null;
  /** The record of the selected scene, once there is one. */
  video: NovelaVideo | undefined;
  choose: (id: string) => void;
  /** Where the next scene is directed. */
  direct: string;
}

/** The single keys of the novela's screen: takes, direct, and the arrows along the strip. */
export function NovelaKeys({ ids, selectedId, video, choose, direct }: NovelaKeysProps) {
  const router = useRouter();
  const step = (by: number) => {
    const at = ids.indexOf(selectedId ?? '');
    const to = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (to !== undefined) {
      choose(to);
      // Enter then plays it.
      document.querySelector<HTMLElement>(frameSelector(to))?.focus();
    }
  };
  useKeys({
    t: () => {
      if (video !== undefined && video.takeCount > 0) {
        openTakes(video);
      }
    },
    d: () => router.push(direct),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });
  return null;
}
