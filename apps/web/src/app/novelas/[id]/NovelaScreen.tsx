'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { focusWhenThere } from '../../../components/focusWhenThere.ts';
import { later } from '../../../components/later.tsx';
import { Player } from '../../../components/Player.tsx';
import { NovelaMeter } from '../../../features/money/NovelaMeter.tsx';
import { RaiseCap } from '../../../features/money/RaiseCap.tsx';
import { openTakes } from '../../../features/takes/openTakes.ts';
import type { TakesPlace } from '../../../features/takes/takesHref.ts';
import { directHref } from '../../../features/videos/directHref.ts';
import { playerScenes } from '../../../features/videos/playerScenes.ts';
import { SideCard } from '../../../features/videos/SideCard.tsx';
import { plannedNumber, sceneIds } from '../../../features/videos/sceneIds.ts';
import { useNextUp } from '../../../features/videos/useNextUp.ts';
import { useKeys } from '../../../lib/keys/useKeys.ts';
import { useNarrow } from '../../../lib/motion/useNarrow.ts';
import { currentEpisode } from '../../../lib/scenes/nextScene.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';

interface NovelaScreenProps {
  /** The scene to begin with, when the address or the way back names one. */
  first: TakesPlace | null;
  /** A person comes back from the takes of `first`: its frame gets the focus. */
  returned: boolean;
}

const sceneAt = (videos: readonly NovelaVideo[], place: TakesPlace | null): NovelaVideo | undefined =>
  videos.find((video) => video.episodeNumber === place?.episode && video.sceneNumber === place.scene);
// Their HTML is there from the first paint; they wake after the player and its panel.
const LiveCrew = later(async () => (await import('../../../features/crew/LiveCrew.tsx')).LiveCrew, {
  ahead: true,
});
const FilmAllMenu = later(
  async () => (await import('../../../features/batches/FilmAllMenu.tsx')).FilmAllMenu,
  { ahead: true },
);
const Dock = later(async () => (await import('../../../features/videos/Dock.tsx')).Dock, { ahead: true });
const TitleLine = later(async () => (await import('../../../features/videos/TitleLine.tsx')).TitleLine, {
  ahead: true,
});
const FinishNews = later(async () => (await import('../../../features/videos/FinishNews.tsx')).FinishNews, {
  ahead: true,
});
const NextScenePanel = later(
  async () => (await import('../../../features/videos/NextScenePanel.tsx')).NextScenePanel,
  { ahead: true },
);

/** The novela on one screen: player, what needs attention, the crew, the strip and the next slot. */
export function NovelaScreen({ first, returned }: NovelaScreenProps) {
  const t = useTranslations('novela');
  const router = useRouter();
  const narrow = useNarrow();
  const byId = useNovela((live) => live.videos);
  const [episode, setEpisode] = useState(() => first?.episode ?? currentEpisode(Object.values(byId)));
  const [chosen, setChosen] = useState(() => sceneAt(Object.values(byId), first)?.id ?? null);
  const [playing, setPlaying] = useState(() => {
    const video = sceneAt(Object.values(byId), first);
    return video?.outputUrl == null ? null : video.id;
  });
  const returnTo = useRef(returned ? chosen : null);
  useEffect(() => {
    if (returnTo.current === null) return;
    return focusWhenThere(`[data-scene="${CSS.escape(returnTo.current)}"]`);
  }, []);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const upNext = useNextUp(episode);
  const { novela, videos, next, pressed } = upNext;
  const show = (video: NovelaVideo) => {
    setEpisode(video.episodeNumber);
    setChosen(video.id);
    setPlaying(video.outputUrl === null ? null : video.id);
  };
  const ids = useMemo(() => sceneIds(novela, videos, episode), [novela, videos, episode]);
  const clips = useMemo(() => playerScenes(videos, episode), [videos, episode]);
  // What is on screen stays: a scene that gets finished later offers itself in a toast instead.
  const newest = clips.findLast(({ status }) => status === 'ready')?.id ?? null;
  const [opened, setOpened] = useState(newest);
  const lastClip = opened ?? newest;
  if (opened === null && newest !== null) {
    setOpened(newest);
  }
  const selectedId = chosen ?? playing ?? lastClip;
  const ratio = novela.defaultAspectRatio === '9:16' ? { ratio: 9 / 16 } : {};
  const raiseCap = <RaiseCap />;

  const choose = (id: string) => {
    setChosen(id);
    setPlaying(clips.some((clip) => clip.id === id) ? id : playing);
  };
  const openEpisode = (number: number) => {
    setEpisode(number);
    setChosen(null);
    setPlaying(null);
    setOpened(null);
  };
  const step = (by: number) => {
    const at = ids.indexOf(selectedId ?? '');
    const to = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (to !== undefined) {
      choose(to);
    }
  };
  useKeys({
    t: () => {
      const video = selectedId === null ? undefined : byId[selectedId];
      if (video !== undefined && video.takeCount > 0) {
        openTakes(video);
      }
    },
    d: () => router.push(directHref(novela.id, episode, next.sceneNumber)),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });
  // An episode that was only planned has no scene to stand on.
  useEffect(() => {
    if (chosen !== null && !ids.includes(chosen)) {
      // A planned scene that was chosen stays chosen when its record arrives.
      setChosen(ids[(plannedNumber(chosen) ?? 0) - 1] ?? null);
    }
  }, [chosen, ids]);

  const episodes = Array.from({ length: Math.max(novela.targetEpisodes, episode) }, (_, index) => index + 1);
  return (
    <div className="novela">
      <FinishNews show={show} onFresh={(id) => setFresh((known) => new Set([...known, id]))} />
      <TitleLine menu={<FilmAllMenu episode={episode} />} />
      <div className="pb-3 md:hidden">
        <NovelaMeter />
      </div>
      <div className="stage">
        <div className="player-wrap min-h-0 min-w-0">
          <Player
            scenes={clips}
            currentId={playing ?? lastClip}
            onSceneChange={setPlaying}
            lang={novela.language}
            {...ratio}
          />
        </div>
        <aside className="side" aria-label={t('panel', { number: next.sceneNumber })}>
          {!narrow && (
            <SideCard
              selectedId={selectedId}
              explicit={chosen !== null}
              episode={episode}
              raiseCap={raiseCap}
            />
          )}
          <LiveCrew />
        </aside>
      </div>
      <Dock
        episode={episode}
        episodes={episodes}
        onEpisode={openEpisode}
        novela={novela}
        pressed={pressed}
        fresh={fresh}
        videos={byId}
        onTakes={openTakes}
        selectedId={selectedId}
        onSelect={choose}
        onOpen={choose}
        {...ratio}
        {...(narrow
          ? {
              renderAfter: ({ id }) => (
                <SideCard
                  selectedId={id}
                  explicit
                  episode={episode}
                  raiseCap={raiseCap}
                  inList={chosen === id}
                />
              ),
            }
          : {})}
      >
        <NextScenePanel upNext={upNext} episode={episode} onEpisode={openEpisode} />
      </Dock>
    </div>
  );
}
