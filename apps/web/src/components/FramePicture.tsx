'use client';
import { useEffect, useState } from 'react';
import { useCalm } from '../lib/motion/useCalm.ts';

interface FramePictureProps {
  posterUrl: string | null;
  clipUrl: string | null;
  alt: string;
  eager: boolean;
}

const HOVER_MILLISECONDS = 400;

/** A poster that plays its clip, muted, after 400 ms of hover; never for readers who asked for calm. */
export function FramePicture({ posterUrl, clipUrl, alt, eager }: FramePictureProps) {
  const calm = useCalm();
  const [hovered, setHovered] = useState(false);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!hovered || calm || clipUrl === null) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setPlaying(true), HOVER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [hovered, calm, clipUrl]);

  return (
    <span
      className="absolute inset-0"
      onPointerEnter={(event) => setHovered(event.pointerType === 'mouse')}
      onPointerLeave={() => setHovered(false)}
    >
      {posterUrl !== null && (
        // biome-ignore lint/performance/noImgElement: posters are ready-made small files, no optimiser stands between.
        <img src={posterUrl} alt={alt} loading={eager ? 'eager' : 'lazy'} decoding="async" />
      )}
      {playing && clipUrl !== null && (
        <video src={clipUrl} muted loop autoPlay playsInline aria-hidden tabIndex={-1} />
      )}
    </span>
  );
}
