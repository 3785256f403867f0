import type { Fix } from '@novela/contract/problem';
import type { NovelaVideo, Take, TakeError } from '@novela/contract/videos';

/** Which sentence names what happened; keys of the `fail` messages. */
export type FailureTitle = 'refused' | 'failed' | 'stuck' | 'unknown' | 'needsPrice' | 'writing' | 'retake';

/** Which sentence says who paid. */
export type WhoPaid = 'notCharged' | 'charged' | 'chargeUnknown';

/** Everything a failure card says and offers. `charged` amounts in USD. */
export interface Failure {
  readonly title: FailureTitle;
  readonly whoPaid: WhoPaid;
  readonly amount: number;
  /** The service's explanation or the Fixer's. */
  readonly message: string;
  /** The message is in the story's language; a failure nobody has explained yet says it in English. */
  readonly explained: boolean;
  readonly raw: string | null;
  /** Fixes that cost, cheapest words first as the server ordered them; at most two. */
  readonly priced: readonly Fix[];
  /** Fixes that are free. */
  readonly free: readonly Fix[];
}

/**
 * The newest take of a scene, when it failed and the scene keeps an older film; null otherwise. A finished scene needs
 * nobody, so this is told beside it. Pure.
 */
export const failedRetake = (
  video: Pick<NovelaVideo, 'subStatus' | 'currentTake' | 'selectedTakeId'>,
): Take | null => {
  const take = video.currentTake;
  const failed = take?.state === 'failed' || take?.state === 'refused';
  return video.subStatus === 'completed' && failed && take.id !== video.selectedTakeId ? take : null;
};

const titleOf = (video: NovelaVideo, error: TakeError | null): FailureTitle => {
  switch (video.subStatus) {
    case 'completed':
      return 'retake';
    case 'needs_approval':
      return 'needsPrice';
    case 'stuck':
      return 'stuck';
    case 'submission_unknown':
      return 'unknown';
    case 'refused':
      return 'refused';
    default:
      if (error?.code === 'provider_refused' || error?.code === 'writer_refused') {
        return 'refused';
      }
      return error?.code.startsWith('writer_') === true || error?.code === 'agent_limit_reached'
        ? 'writing'
        : 'failed';
  }
};

const whoPaidOf = (video: NovelaVideo, error: TakeError | null): WhoPaid => {
  if (error === null) {
    return video.subStatus === 'submission_unknown' || video.subStatus === 'stuck'
      ? 'chargeUnknown'
      : 'notCharged';
  }
  return error.charged === null ? 'chargeUnknown' : error.charged ? 'charged' : 'notCharged';
};

const asksForAPerson = new Set<NovelaVideo['subStatus']>([
  'failed',
  'refused',
  'stuck',
  'submission_unknown',
  'needs_approval',
]);

/** True when the scene waits for a person's decision. Pure. */
export const needsYou = (video: Pick<NovelaVideo, 'subStatus'>): boolean =>
  asksForAPerson.has(video.subStatus);

/** What happened to a scene, who paid, and the ways out; null when nothing is wrong. Pure. */
export const failureOf = (video: NovelaVideo): Failure | null => {
  if (!needsYou(video) && failedRetake(video) === null) {
    return null;
  }
  const error = video.currentTake?.error ?? video.error;
  const take = video.currentTake;
  const fixes = error?.fixes ?? [];
  return {
    title: titleOf(video, error),
    whoPaid: whoPaidOf(video, error),
    amount: take?.actualCost ?? take?.estimatedCost ?? video.estimatedCost ?? 0,
    message: error?.message ?? '',
    explained: fixes.length > 0,
    raw: error?.raw ?? null,
    priced: fixes.filter(({ cost }) => cost !== null && cost > 0).slice(0, 2),
    free: fixes.filter(({ cost }) => cost === null || cost === 0),
  };
};
