'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Strip } from '../../../components/Strip.tsx';
import { inStoryOrder } from '../../../lib/socket/mergeVideo.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import { directHref } from '../directHref.ts';
import { plannedId } from '../stripScenes.ts';
import { useStripScenes } from '../useStripScenes.ts';
import { Checks } from './Checks.tsx';
import { DirectionColumn } from './DirectionColumn.tsx';
import { PriceCard } from './PriceCard.tsx';
import { ScriptColumn } from './ScriptColumn.tsx';
import { useDirection } from './useDirection.ts';
import { useFilmDirected } from './useFilmDirected.ts';
import { useWriteScript } from './useWriteScript.ts';

interface DirectScreenProps {
  episode: number;
  sceneNumber: number;
}

const NONE: ReadonlySet<never> = new Set();

/** One scene by hand: sentence and cast, script and prompt, checks and price, with the strip in place below. */
export function DirectScreen({ episode, sceneNumber }: DirectScreenProps) {
  const t = useTranslations('novela');
  const router = useRouter();
  const { novela, direction, setSentence, setCast, choose, forgetChoice } = useDirection(
    episode,
    sceneNumber,
  );
  const film = useFilmDirected(novela, direction);
  const writing = useWriteScript(novela, direction, forgetChoice);
  const byId = useNovela((live) => live.videos);
  const videos = useMemo(() => inStoryOrder(byId), [byId]);
  const strip = useStripScenes({ novela, videos, episode, pressed: NONE, fresh: NONE });
  const selectedId = direction.video?.id ?? plannedId(sceneNumber);
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
      router.replace(directHref(novela.id, episode, scene.number));
    }
  };
  return (
    <div className="direct">
      <DirectionColumn
        novela={novela}
        direction={direction}
        writing={writing}
        onSentence={setSentence}
        onCast={setCast}
      />
      <ScriptColumn direction={direction} lang={novela.language} writing={writing.busy} onChoose={choose} />
      <div className="direct-price">
        <Checks direction={direction} writing={writing.busy} />
        <PriceCard novela={novela} direction={direction} film={film} writing={writing} />
      </div>
      <div className="direct-strip">
        <Strip
          label={t('strip', { number: episode })}
          scenes={scenes}
          selectedId={selectedId}
          onSelect={open}
          {...(novela.defaultAspectRatio === '9:16' ? { ratio: 9 / 16 } : {})}
        />
      </div>
    </div>
  );
}
