'use client';
import { Link2, Link2Off, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { formatTimecode } from '../../lib/format/formatDuration.ts';
import type { Twins } from './useTwins.ts';

interface CompareTransportProps {
  twins: Twins;
  muted: boolean;
  onMuted: (muted: boolean) => void;
  linked: boolean;
  /** Absent for a single take. */
  onLinked?: (linked: boolean) => void;
}

/** One transport for both takes: play, the one timecode, sound, and whether they move together. */
export function CompareTransport({ twins, muted, onMuted, linked, onLinked }: CompareTransportProps) {
  const t = useTranslations('takes');
  const { time, duration, playing } = twins;
  const style: CSSProperties & { '--at': string } = {
    '--at': `${duration > 0 ? (time / duration) * 100 : 0}%`,
  };
  return (
    <div className="compare-transport">
      <IconButton label={t(playing ? 'pause' : 'play')} onClick={playing ? twins.pause : twins.play}>
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <span className="font-mono text-label">{formatTimecode(time)}</span>
      <input
        type="range"
        className="compare-scrub"
        style={style}
        min={0}
        max={Math.max(duration, 0.1)}
        step={0.04}
        value={Math.min(time, duration)}
        aria-label={t('position')}
        aria-valuetext={t('positionText', {
          position: formatTimecode(time),
          total: formatTimecode(duration),
        })}
        onChange={(event) => twins.seek(Number(event.currentTarget.value))}
      />
      <span className="font-mono text-label">{formatTimecode(duration)}</span>
      <IconButton label={t(muted ? 'unmute' : 'mute')} onClick={() => onMuted(!muted)}>
        {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      </IconButton>
      {onLinked !== undefined && (
        <IconButton label={t('linked')} pressed={linked} onClick={() => onLinked(!linked)}>
          {linked ? <Link2 aria-hidden /> : <Link2Off aria-hidden />}
        </IconButton>
      )}
    </div>
  );
}
