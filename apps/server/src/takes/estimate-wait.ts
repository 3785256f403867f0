import { videoModels } from '@novela/contract/models';
import type { RenderTimes } from './measure-render-times.ts';
import { readSettings, readTicket, stateOf, type TakeRow } from './take-rows.ts';

/** How long a take still needs. */
export interface Wait {
  /** Null when nothing is being filmed, or when it already takes longer than it usually does. */
  readonly etaSeconds: number | null;
  readonly slow: boolean;
}

// Nine of ten films are there by their p90; without history twice the usual time is long.
const slowAfter = 2;

/**
 * The usual seconds of one film: measured when there is history, else the model card. The word of the service counts
 * for simulated films alone: they are made in seconds, while real ones take several times what the gateway says. Pure.
 */
export const usualSeconds = (take: TakeRow, measured: RenderTimes | undefined): number => {
  const said = take.simulated ? readTicket(take)?.estimatedSeconds : null;
  return measured?.p50 ?? said ?? videoModels[readSettings(take).modelId].typicalSeconds;
};

/** What is left of the usual time of a take that is being filmed. Never invents a number. Pure. */
export const estimateWait = (take: TakeRow, measured: RenderTimes | undefined, now: Date): Wait => {
  const state = stateOf(take);
  const filming = state === 'submitted' || state === 'processing' || state === 'stuck';
  if (!filming || take.submittedAt === null) return { etaSeconds: null, slow: false };
  const usual = usualSeconds(take, measured);
  const elapsed = (now.getTime() - take.submittedAt.getTime()) / 1000;
  return {
    etaSeconds: elapsed < usual && state !== 'stuck' ? Math.ceil(usual - elapsed) : null,
    slow: state === 'stuck' || elapsed > (measured?.p90 ?? usual * slowAfter),
  };
};
