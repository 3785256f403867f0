'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { focusWhenThere } from '../../../components/focusWhenThere.ts';
import { frameSelector } from '../../../components/frameSelector.ts';
import { Player } from '../../../components/Player.tsx';
import { NovelaMeter } from '../../../features/money/NovelaMeter.tsx';
import { openTakes } from '../../../features/takes/openTakes.ts';
import type { TakesPlace } from '../../../features/takes/takesHref.ts';
import { directHref } from '../../../features/videos/directHref.ts';
import { playerScenes } from '../../../features/videos/playerScenes.ts';
import { SideColumn } from '../../../features/videos/SideColumn.tsx';
import { plannedNumber, sceneIds } from '../../../features/videos/sceneIds.ts';
import { useCrewDrawer } from '../../../features/videos/useCrewDrawer.ts';
import { useNextUp } from '../../../features/videos/useNextUp.ts';
import { useScreen } from '../../../lib/motion/useScreen.ts';
import { currentEpisode } from '../../../lib/scenes/nextScene.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import {
  CrewButton,
  Dock,
  FilmAllMenu,
  FinishNews,
  LiveCrew,
  NextScenePanel,
  NovelaKeys,
  RaiseCap,
  SideCard,
  TitleLine,
} from './novelaParts.ts';

interface NovelaScreenProps {
  /** The scene to begin with, when the address or the way back names one. */
  first: TakesPlace | null;
  /** A person comes back from the takes of `first`: its frame gets the focus. */
  returned: boolean;
}

const sceneAt = (videos: readonly NovelaVideo[], place: TakesPlace | null): NovelaVideo | undefined =>
  videos.find((video) => video.episodeNumber === place?.episode && video.sceneNumber === place.scene);

/** The novela on one screen: player, what needs attention, the crew, the strip and the next slot. */
export function NovelaScreen({ first, returned }: NovelaScreenProps) {
  const t = useTranslations('novela');
  const room = useScreen();
  const drawer = useCrewDrawer(room === 'tablet');
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
    return focusWhenThere(frameSelector(returnTo.current));
  }, []);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const upNext = useNextUp(episode);
  const { novela, videos, next, pressed } = upNext;
  const show = (video: NovelaVideo) => {
    setEpisode(video.episodeNumber);
    setChosen(video.id);
    setPlaying(video.outputUrl === null ? null : video.id);
  };
  const [playRequest, setPlayRequest] = useState(0);
  const ids = useMemo(() => sceneIds(novela, videos, episode), [novela, videos, episode]);
  const clips = useMemo(() => playerScenes(videos, episode), [videos, episode]);
  // What is on screen stays: a scene that gets finished later offers itself in a toast instead.
  const newest = clips.findLast(({ status }) => status === 'ready')?.id ?? null;
  const [opened, setOpened] = useState(newest);
  const lastClip = opened ?? newest;
  if (opened === null && newest !== null) {
    setOpened(newest);
  }
  const onScreen = playing ?? lastClip;
  const selectedId = chosen ?? onScreen;
  const tall = novela.defaultAspectRatio === '9:16';
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
  const watch = (id: string) => {
    setPlaying(id);
    setPlayRequest((before) => before + 1);
  };
  const open = (id: string) => {
    choose(id);
    if (clips.some((clip) => clip.id === id && clip.status === 'ready')) {
      watch(id);
    } else {
      drawer.show();
    }
  };
  const openCrew = (trouble: readonly NovelaVideo[]) => {
    // The badge leads to what it counts, whatever scene was chosen before.
    if (trouble.length > 0 && !trouble.some(({ id }) => id === chosen)) {
      setChosen(null);
    }
    drawer.show();
  };
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
      <FinishNews
        show={(video) => {
          show(video);
          drawer.showFromNews();
        }}
        watch={(video) => {
          show(video);
          watch(video.id);
        }}
        onFresh={(id) => setFresh((known) => new Set([...known, id]))}
      />
      <NovelaKeys
        ids={ids}
        selectedId={selectedId}
        video={selectedId === null ? undefined : byId[selectedId]}
        choose={choose}
        direct={directHref(novela.id, episode, next.sceneNumber)}
      />
      <TitleLine
        menu={
          <>
            <CrewButton episode={episode} open={drawer.open} onOpen={openCrew} />
            <FilmAllMenu episode={episode} />
          </>
        }
      />
      <div className="-mx-2 md:hidden">
        <NovelaMeter wide />
      </div>
      <div className="stage">
        <div className="player-wrap min-h-0 min-w-0">
          <Player
            scenes={clips}
            currentId={onScreen}
            playRequest={playRequest}
            onSceneChange={(id) => {
              setPlaying(id);
              // The strip follows the film for as long as a person stays with it.
              setChosen((before) => (before === onScreen ? id : before));
            }}
            lang={novela.language}
            {...(tall && { ratio: 9 / 16 })}
          />
        </div>
        <SideColumn drawer={drawer} label={t('panel', { number: next.sceneNumber })}>
          {room !== 'phone' && (
            <SideCard
              selectedId={selectedId}
              explicit={chosen !== null}
              episode={episode}
              raiseCap={raiseCap}
            />
          )}
          <LiveCrew />
        </SideColumn>
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
        onOpen={open}
        // Tall pictures are cropped in the strip, so that the player keeps its room.
        {...(tall && { ratio: 1 })}
        {...(room === 'phone'
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
