import { isFinal } from '@novela/contract/take-states';
import type { PlannedSceneRow } from '@novela/database/schema/novelas';
import { stateOf, type TakeRow, type VideoRow } from '../../takes/take-rows.ts';

/** One scene of an episode as a batch sees it: written, only planned, or both. */
export interface BatchScene {
  readonly sceneNumber: number;
  readonly video: VideoRow | null;
  /** What happens, for a scene nobody has asked for yet. */
  readonly planned: string;
}

/** Why a scene stays out of a batch that films the others. */
export interface LeftOut {
  readonly sceneNumber: number;
  readonly code: 'scene_busy' | 'validation_failed';
  readonly message: string;
}

export interface BatchPlan {
  readonly scenes: readonly BatchScene[];
  readonly leftOut: readonly LeftOut[];
}

interface Written {
  readonly video: VideoRow;
  readonly newest: Pick<TakeRow, 'state'> | null;
}

/**
 * Chooses what a batch films: every scene of the episode without a film and without a take in motion, in story order,
 * those of the outline included. A scene the crew is writing, or nobody said anything about, is left out and named. Pure.
 */
export function planBatch(written: readonly Written[], outline: readonly PlannedSceneRow[]): BatchPlan {
  const numbers = new Set([
    ...written.map(({ video }) => video.sceneNumber),
    ...outline.map(({ sceneNumber }) => sceneNumber),
  ]);
  const scenes: BatchScene[] = [];
  const leftOut: LeftOut[] = [];
  for (const sceneNumber of [...numbers].sort((a, b) => a - b)) {
    const found = written.find(({ video }) => video.sceneNumber === sceneNumber) ?? null;
    if (found && isCovered(found)) continue;
    const plan = outline.find((one) => one.sceneNumber === sceneNumber);
    const scene = {
      sceneNumber,
      video: found?.video ?? null,
      planned: plan?.whatHappens || plan?.title || '',
    };
    const reason = reasonAgainst(scene);
    if (reason) leftOut.push({ sceneNumber, ...reason });
    else scenes.push(scene);
  }
  return { scenes, leftOut };
}

const isCovered = ({ video, newest }: Written): boolean =>
  video.selectedTakeId !== null || (newest !== null && !isFinal(stateOf(newest)));

function reasonAgainst({ video, planned }: BatchScene): Omit<LeftOut, 'sceneNumber'> | null {
  if (video?.draftState === 'writing' || video?.draftState === 'checking') {
    return { code: 'scene_busy', message: 'The crew is still writing this scene.' };
  }
  const isTold =
    planned !== '' || (video !== null && (video.sceneDescription !== '' || video.script !== null));
  return isTold
    ? null
    : { code: 'validation_failed', message: 'Nobody has said what happens in this scene.' };
}
