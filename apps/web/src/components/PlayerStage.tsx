'use client';
import { LoaderCircle, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useRef } from 'react';
import { formatTimecode } from '../lib/format/formatDuration.ts';
import { useNow } from '../lib/scenes/useNow.ts';
import { secondsUntil } from '../lib/scenes/waiting.ts';
import { flag } from './flag.ts';
import { PlayerTransport } from './PlayerTransport.tsx';
import type { PlayerScene } from './playerScene.ts';
import { cueAt, totalSeconds } from './playerTimeline.ts';
import { toast } from './toastStore.ts';
import { useDelayed } from './useDelayed.ts';
import { useFullscreen } from './useFullscreen.ts';
import { usePlayer } from './usePlayer.ts';
import { usePlayerChrome } from './usePlayerChrome.ts';
import { usePlayerKeys } from './usePlayerKeys.ts';
import { useRememberedFlag } from './useRememberedFlag.ts';

export interface PlayerProps {
  /** The scenes of one episode in story order; planned ones left out. Keep the array stable between renders. */
  scenes: readonly PlayerScene[];
  /** The scene to show; a change jumps there. */
  currentId: string | null;
  /** Every rise plays the scene to show; 0 or none asks for nothing. */
  playRequest?: number;
  /** Playback went on to another scene, or a segment was pressed. */
  onSceneChange?: (id: string) => void;
  /** A clip did not load and was skipped. */
  onMissing?: (scene: PlayerScene) => void;
  /** Language of the captions. */
  lang?: string;
  /** Single-letter keys; off when the reader switched shortcuts off. */
  shortcuts?: boolean;
  /** Width divided by height; 16 / 9 without it. */
  ratio?: number;
  /** Takes the height of its box instead of its ratio; the picture keeps its own shape inside. */
  fill?: boolean;
}

type Styles = CSSProperties & { '--ratio'?: number };
const FRAME_SECONDS = 1 / 24;

function Waiting({ scene }: { scene: PlayerScene }) {
  const t = useTranslations('components.player');
  const at = scene.readyAt ?? null;
  const now = useNow(at !== null);
  const seconds = at === null || now === null ? null : secondsUntil(at, now);
  return (
    <p role="status" className="player-plate player-hold">
      {seconds === null
        ? t('heldUnknown', { number: scene.number })
        : t('held', { number: scene.number, seconds })}
    </p>
  );
}

function Videos({ player, poster }: { player: ReturnType<typeof usePlayer>; poster: string | undefined }) {
  return player.refs.map((attach, side) => (
    // biome-ignore lint/a11y/useMediaCaption: the caption plate of this player shows the script's lines.
    <video
      // biome-ignore lint/suspicious/noArrayIndexKey: the two elements never change places in the document.
      key={side}
      ref={attach}
      className="player-video"
      data-front={flag(player.front === side)}
      poster={player.front === side ? poster : undefined}
      playsInline
      preload="auto"
      tabIndex={-1}
      onClick={player.toggle}
    />
  ));
}

/** What `Player` loads: use `Player`. */
export function PlayerStage(props: PlayerProps) {
  const t = useTranslations('components.player');
  const { scenes, shortcuts = true, ratio } = props;
  const root = useRef<HTMLElement>(null);
  const [muted, setMuted] = useRememberedFlag('novela.player.muted', false);
  const [captions, setCaptions] = useRememberedFlag('novela.player.captions', true);
  const [full, toggleFullscreen] = useFullscreen(root);
  const player = usePlayer({
    scenes,
    currentId: props.currentId,
    playRequest: props.playRequest ?? 0,
    muted,
    onSceneChange: props.onSceneChange,
    onBroken: (scene) => {
      toast({ text: t('missing', { number: scene.number }), key: `missing-${scene.id}` });
      props.onMissing?.(scene);
    },
  });
  const { state, current, awaited } = player;
  const { visible, wake } = usePlayerChrome(player.running);
  const spinning = useDelayed(player.buffering, 500);
  usePlayerKeys(
    {
      toggle: player.toggle,
      toggleFullscreen,
      toggleCaptions: () => setCaptions(!captions),
      move: (by) => player.seek(player.position + by),
      stepFrame: (by) => {
        player.pause();
        player.seekInScene(player.seconds + by * FRAME_SECONDS);
      },
    },
    shortcuts && current !== null,
  );
  const style: Styles = ratio === undefined ? {} : { '--ratio': ratio };

  if (current === null) {
    return (
      <section
        className="player player-empty"
        aria-label={t('label')}
        data-tall={flag(ratio !== undefined && ratio < 1)}
        data-fill={flag(props.fill)}
        style={style}
      >
        <p className="text-lead">{t('empty')}</p>
      </section>
    );
  }
  const cue = captions ? cueAt(current.captions, player.seconds) : null;
  return (
    <section
      ref={root}
      className="player"
      aria-label={t('label')}
      data-bare={flag(!visible)}
      data-tall={flag(ratio !== undefined && ratio < 1)}
      data-fill={flag(props.fill)}
      style={style}
      onPointerMove={wake}
      onPointerDown={wake}
      onKeyDown={wake}
    >
      <Videos player={player} poster={current.posterUrl ?? undefined} />
      {spinning && <LoaderCircle role="img" aria-label={t('loading')} className="player-spinner" />}
      {!state.playing && (
        <button
          type="button"
          className="player-start over-picture"
          aria-label={t('play')}
          onClick={player.toggle}
        >
          <Play aria-hidden />
        </button>
      )}
      <span aria-hidden className="hud player-length">
        {formatTimecode(totalSeconds(player.segments))}
      </span>
      {awaited !== null && <Waiting scene={awaited} />}
      {cue !== null && (
        <p className="player-plate player-caption" lang={props.lang}>
          {cue.text}
        </p>
      )}
      <PlayerTransport
        segments={player.segments}
        position={player.position}
        currentNumber={current.number}
        brokenIds={state.brokenIds}
        onSeek={player.seek}
        playing={state.playing}
        muted={muted}
        captions={captions}
        hasCaptions={scenes.some((scene) => (scene.captions?.length ?? 0) > 0)}
        full={full}
        onToggle={player.toggle}
        onStep={player.step}
        onMute={() => setMuted(!muted)}
        onCaptions={() => setCaptions(!captions)}
        onFullscreen={toggleFullscreen}
      />
    </section>
  );
}
