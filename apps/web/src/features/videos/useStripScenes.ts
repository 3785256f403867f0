'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import type { StripScene } from '../../components/Strip.tsx';
import { useNow } from '../../lib/scenes/useNow.ts';
import { useConnection } from '../../lib/socket/useConnection.ts';
import { stripScenes } from './stripScenes.ts';
import { useSceneWords } from './useSceneWords.ts';

interface StripParts {
  novela: NovelaDetail;
  videos: readonly NovelaVideo[];
  episode: number;
  pressed: ReadonlySet<number>;
  fresh: ReadonlySet<string>;
}

/** The frames of an episode with their words in the reader's language. */
export function useStripScenes({ novela, videos, episode, pressed, fresh }: StripParts): StripScene[] {
  const t = useTranslations('novela');
  const trouble = useTranslations('novelas.trouble');
  const frozen = useConnection() === 'down';
  const now = useNow(!frozen && videos.some(({ etaSeconds }) => etaSeconds !== null));
  const meta = useSceneWords(now);
  return stripScenes(novela, videos, episode, {
    frozen,
    pressed,
    fresh,
    meta,
    trouble,
    untitled: (number) => t('untitled', { number }),
    planned: t('planned'),
    onIt: t('meta.onIt'),
  });
}
