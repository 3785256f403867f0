import type { TakeState } from '@novela/contract/take-states';

const beforeSending = ['queued', 'writing', 'checking', 'needs_approval', 'ready'] as const;
const withTheProvider = ['submitting', 'submitted', 'processing', 'stuck', 'submission_unknown'] as const;

/**
 * From which states a take may come into each state. Nothing leads out of a final state, so late and repeated news
 * changes nothing.
 */
export const allowedFrom: Readonly<Record<TakeState, readonly TakeState[]>> = {
  queued: [],
  writing: ['queued', 'writing', 'checking'],
  checking: ['queued', 'writing', 'checking'],
  needs_approval: ['queued', 'writing', 'checking'],
  // Back from `submitting` only when the provider proved that nothing was sent.
  ready: ['queued', 'writing', 'checking', 'needs_approval', 'submitting'],
  submitting: ['ready'],
  // A ticket that arrives late ends the doubt.
  submitted: ['submitting', 'submission_unknown'],
  processing: ['submitted', 'processing', 'stuck'],
  stuck: ['submitted', 'processing'],
  submission_unknown: ['submitting'],
  verifying: ['submitted', 'processing', 'stuck'],
  completed: ['verifying'],
  failed: [...beforeSending, ...withTheProvider, 'verifying'],
  refused: [...beforeSending, ...withTheProvider],
  cancelled: beforeSending,
};

/**
 * The one way out of a final state: a film somebody gave up on comes after all, while it is still asked about
 * (`follow_until`). What was paid for is kept.
 */
export const allowedLate: Readonly<Partial<Record<TakeState, readonly TakeState[]>>> = {
  completed: ['failed'],
};

/** True while a take waits for a person: the provider has it, or may have it, and says nothing. */
export const isParked = (state: TakeState): boolean => state === 'stuck' || state === 'submission_unknown';
