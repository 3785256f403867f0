import type { Brief } from '../brief.ts';
import type { Random } from '../random.ts';
import { toldNumber, toldText } from '../read-brief.ts';

export type ModelId = 'wan-2.5-t2v' | 'wan-2.5-t2v-fast' | 'veo-3.1' | 'veo-3.1-fast';

/** Settings a model takes: seconds, picture height, shape. */
export type FilmSettings = { modelId: ModelId; duration: number; resolution: string; aspectRatio: string };

const DURATIONS: Record<ModelId, readonly number[]> = {
  'veo-3.1': [8, 4, 6],
  'veo-3.1-fast': [8, 4, 6],
  'wan-2.5-t2v': [5, 10],
  'wan-2.5-t2v-fast': [5, 10],
};

const RESOLUTIONS: Record<ModelId, readonly string[]> = {
  'veo-3.1': ['1080p', '720p'],
  'veo-3.1-fast': ['720p', '1080p'],
  'wan-2.5-t2v': ['720p', '1080p', '480p'],
  'wan-2.5-t2v-fast': ['720p', '1080p'],
};

function isModel(id: string | undefined): id is ModelId {
  return id !== undefined && id in DURATIONS;
}

function drawModel(random: Random): ModelId {
  const draw = random();
  if (draw < 0.5) return 'veo-3.1';
  if (draw < 0.82) return 'veo-3.1-fast';
  return draw < 0.93 ? 'wan-2.5-t2v' : 'wan-2.5-t2v-fast';
}

/** The nearest of a model's lengths to the wanted one, its usual one when none is wanted. */
function nearest(lengths: readonly number[], wanted: number | undefined): number {
  const sorted = [...lengths].sort(
    (one, other) => Math.abs(one - (wanted ?? 0)) - Math.abs(other - (wanted ?? 0)),
  );
  return (wanted === undefined ? lengths[0] : sorted[0]) ?? 8;
}

/** The model and settings asked for, made valid; a model of our own choosing when none is asked for. */
export function chooseModel(brief: Brief, random: Random): FilmSettings {
  const asked = toldText(brief, 'modelId', 'modelRecommendation', 'defaultModel');
  const drawn = drawModel(random);
  const modelId = isModel(asked) ? asked : drawn;
  const resolution = toldText(brief, 'resolution', 'parameters.resolution', 'defaultResolution');
  const shape = toldText(brief, 'aspectRatio', 'aspect_ratio', 'defaultAspectRatio');
  const resolutions = RESOLUTIONS[modelId];
  return {
    modelId,
    duration: nearest(DURATIONS[modelId], toldNumber(brief, 'duration', 'defaultDuration')),
    resolution: resolutions.find((one) => one === resolution) ?? resolutions[0] ?? '720p',
    aspectRatio: shape && ['16:9', '9:16'].includes(shape) ? shape : '16:9',
  };
}
