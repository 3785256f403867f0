'use client';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type PointerEvent, useRef } from 'react';
import { formatTimecode } from '../lib/format/formatDuration.ts';
import { type Segment, totalSeconds } from './playerTimeline.ts';

export interface PlayerSegmentsProps {
  segments: readonly Segment[];
  /** Seconds from the episode's start. */
  position: number;
  currentNumber: number;
  brokenIds: readonly string[];
  onSeek: (seconds: number) => void;
}

const STEP_SECONDS = 2;

function fillOf(segment: Segment, position: number): number {
  if (segment.durationSeconds === 0) {
    return 0;
  }
  return Math.min(1, Math.max(0, (position - segment.startSeconds) / segment.durationSeconds));
}

/** One segment per scene; press, drag or use the arrow keys to move through the episode. */
export function PlayerSegments({
  segments,
  position,
  currentNumber,
  brokenIds,
  onSeek,
}: PlayerSegmentsProps) {
  const t = useTranslations('components.player');
  const bar = useRef<HTMLDivElement>(null);
  const total = totalSeconds(segments);

  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = bar.current?.getBoundingClientRect();
    if (box !== undefined && box.width > 0) {
      onSeek(((event.clientX - box.left) / box.width) * total);
    }
  };

  const keys: Record<string, number> = {
    ArrowRight: position + STEP_SECONDS,
    ArrowLeft: position - STEP_SECONDS,
    PageUp: position + STEP_SECONDS * 4,
    PageDown: position - STEP_SECONDS * 4,
    Home: 0,
    End: total,
  };

  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      className="player-segments"
      aria-label={t('position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(total)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={t('positionText', {
        position: formatTimecode(position),
        total: formatTimecode(total),
        number: currentNumber,
      })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          seekTo(event);
        }
      }}
      onKeyDown={(event) => {
        const target = keys[event.key];
        if (target !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          onSeek(target);
        }
      }}
    >
      {segments.map((segment) => {
        const broken = segment.scene.status === 'missing' || brokenIds.includes(segment.scene.id);
        const style: CSSProperties = {
          flexGrow: segment.durationSeconds || segment.scene.durationSeconds || 1,
        };
        return (
          <span
            key={segment.scene.id}
            className="player-segment"
            data-broken={broken ? '' : undefined}
            title={t('segment', { number: segment.scene.number, title: segment.scene.title })}
            style={style}
          >
            {!broken && <span style={{ width: `${fillOf(segment, position) * 100}%` }} />}
          </span>
        );
      })}
    </div>
  );
}
