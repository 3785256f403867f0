'use client';
import {
  Captions,
  CaptionsOff,
  Maximize,
  Minimize,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatTimecode } from '../lib/format/formatDuration.ts';
import { flag } from './flag.ts';
import { IconButton } from './IconButton.tsx';
import { PlayerSegments, type PlayerSegmentsProps } from './PlayerSegments.tsx';
import { totalSeconds } from './playerTimeline.ts';

export interface PlayerTransportProps extends PlayerSegmentsProps {
  playing: boolean;
  muted: boolean;
  captions: boolean;
  hasCaptions: boolean;
  full: boolean;
  onToggle: () => void;
  onStep: (by: 1 | -1) => void;
  onMute: () => void;
  onCaptions: () => void;
  onFullscreen: () => void;
}

/** The glass bar of the player. */
export function PlayerTransport(props: PlayerTransportProps) {
  const t = useTranslations('components.player');
  const { playing, muted, captions, full, segments, position } = props;
  return (
    <div className="player-bar over-picture" data-playing={flag(playing)}>
      <span className="player-main">
        <IconButton label={t(playing ? 'pause' : 'play')} onClick={props.onToggle}>
          {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
      </span>
      <span className="player-wide">
        <IconButton label={t('previous')} onClick={() => props.onStep(-1)}>
          <SkipBack aria-hidden />
        </IconButton>
        <IconButton label={t('next')} onClick={() => props.onStep(1)}>
          <SkipForward aria-hidden />
        </IconButton>
      </span>
      <span className="player-time">{formatTimecode(position)}</span>
      <PlayerSegments
        segments={segments}
        position={position}
        currentNumber={props.currentNumber}
        brokenIds={props.brokenIds}
        onSeek={props.onSeek}
      />
      <span className="player-time">{formatTimecode(totalSeconds(segments))}</span>
      {props.hasCaptions && (
        <IconButton
          label={t(captions ? 'captionsOff' : 'captionsOn')}
          pressed={captions}
          onClick={props.onCaptions}
        >
          {captions ? <Captions aria-hidden /> : <CaptionsOff aria-hidden />}
        </IconButton>
      )}
      <IconButton label={t(muted ? 'unmute' : 'mute')} pressed={muted} onClick={props.onMute}>
        {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      </IconButton>
      <IconButton label={t(full ? 'exitFullscreen' : 'fullscreen')} onClick={props.onFullscreen}>
        {full ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
      </IconButton>
    </div>
  );
}
