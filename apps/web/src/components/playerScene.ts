/** One spoken line with its time inside its scene, in seconds. */
export interface CaptionCue {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** One scene as the player needs it. */
export interface PlayerScene {
  id: string;
  number: number;
  title: string;
  /** `filming` holds the last frame, `missing` is skipped. */
  status: 'ready' | 'filming' | 'missing';
  clipUrl: string | null;
  posterUrl: string | null;
  durationSeconds: number;
  /** When it should be filmed, in milliseconds since 1970; `null` when nobody knows. */
  readyAt?: number | null;
  captions?: readonly CaptionCue[];
}
