import { type VideoModelId, videoModels } from '@novela/contract/models';
import type { RenderTimes } from './measure-render-times.ts';

const enoughSamples = 10;
const shortest = 60;
// Nine of ten films are there by then; whoever takes three times as long has most likely been lost.
const patience = 3;

/**
 * Seconds after which a render counts as stuck: three times what nine of ten films of this studio took, never less than
 * a minute and never more than the catalogue says; the catalogue's alone before there are ten films. Pure.
 */
export function chooseDeadline(modelId: VideoModelId, measured: RenderTimes | undefined): number {
  const { deadlineSeconds } = videoModels[modelId];
  if (!measured || measured.samples < enoughSamples) return deadlineSeconds;
  return Math.min(Math.max(Math.ceil(measured.p90 * patience), shortest), deadlineSeconds);
}
