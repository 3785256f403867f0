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
  /** Seconds until it is filmed; `null` when nobody knows. */
  etaSeconds?: number | null;
  captions?: readonly CaptionCue[];
}
