import type { SceneScript } from '@novela/contract/scene-script';

/** One spoken line with its time inside its scene, in seconds. */
export interface SpokenCue {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** A spoken line takes about as long as its words; an action line about as long as it takes to see it. */
const ACTION_WEIGHT = 3;
const SHORTEST_CUE_SECONDS = 1.2;

const weightOf = (kind: string, text: string): number => {
  if (kind === 'dialogue') {
    return Math.max(2, text.split(/\s+/).length);
  }
  return kind === 'action' ? ACTION_WEIGHT : 0;
};

/**
 * Captions from the spoken lines of a script, spread over the clip by the place and length of each line. The
 * models return no timing, so this is a reading aid, not a transcript. `seconds` is the clip's length. Pure.
 */
export const captionsOf = (script: SceneScript | null, seconds: number): SpokenCue[] => {
  const lines = script?.lines ?? [];
  const total = lines.reduce((sum, { kind, text }) => sum + weightOf(kind, text), 0);
  if (total === 0 || seconds <= 0) {
    return [];
  }
  let passed = 0;
  const cues: SpokenCue[] = [];
  for (const { kind, text } of lines) {
    const startSeconds = (passed / total) * seconds;
    passed += weightOf(kind, text);
    if (kind === 'dialogue') {
      const endSeconds = Math.min(
        seconds,
        Math.max((passed / total) * seconds, startSeconds + SHORTEST_CUE_SECONDS),
      );
      cues.push({ startSeconds, endSeconds, text });
    }
  }
  return cues.map((cue, index) => {
    const next = cues[index + 1];
    return next === undefined ? cue : { ...cue, endSeconds: Math.min(cue.endSeconds, next.startSeconds) };
  });
};
