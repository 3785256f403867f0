import type { CaptionCue, PlayerScene } from './playerScene.ts';

/** One segment of the transport: a scene that is, or should be, playable. Seconds from the episode's start. */
export interface Segment {
  scene: PlayerScene;
  startSeconds: number;
  durationSeconds: number;
}

/** The segments of an episode; scenes still filming have none until they can be played. */
export function layTimeline(scenes: readonly PlayerScene[]): Segment[] {
  let startSeconds = 0;
  return scenes
    .filter((scene) => scene.status !== 'filming')
    .map((scene) => {
      const durationSeconds = scene.status === 'missing' ? 0 : scene.durationSeconds;
      const segment = { scene, startSeconds, durationSeconds };
      startSeconds += durationSeconds;
      return segment;
    });
}

/** Length of the playable episode in seconds. */
export function totalSeconds(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last === undefined ? 0 : last.startSeconds + last.durationSeconds;
}

/** The scene and the second inside it at a place of the episode; `null` when nothing is playable. */
export function locate(
  segments: readonly Segment[],
  seconds: number,
): { id: string; seconds: number } | null {
  const playable = segments.filter((segment) => segment.durationSeconds > 0);
  const clamped = Math.min(Math.max(0, seconds), totalSeconds(segments));
  const found = playable.findLast((segment) => segment.startSeconds <= clamped) ?? playable[0];
  return found === undefined ? null : { id: found.scene.id, seconds: clamped - found.startSeconds };
}

/** The line spoken at `seconds` of its scene, or `null`. */
export function cueAt(cues: readonly CaptionCue[] | undefined, seconds: number): CaptionCue | null {
  return cues?.find((cue) => seconds >= cue.startSeconds && seconds < cue.endSeconds) ?? null;
}
