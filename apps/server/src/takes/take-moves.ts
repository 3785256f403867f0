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
  // From `verifying` when saving it took the process down again and again.
  stuck: ['submitted', 'processing', 'verifying'],
  submission_unknown: ['submitting'],
  verifying: ['submitted', 'processing', 'stuck'],
  completed: ['verifying'],
  failed: [...beforeSending, ...withTheProvider, 'verifying'],
  refused: [...beforeSending, ...withTheProvider],
  cancelled: beforeSending,
};

/**
 * The one way out of a final state: a film somebody gave up on comes after all, or is said to have failed, while it is
 * still asked about (`follow_until`). What was paid for is kept, and what was not is given back.
 */
export const allowedLate: Readonly<Partial<Record<TakeState, readonly TakeState[]>>> = {
  completed: ['failed'],
  failed: ['failed'],
};

const steps: readonly (readonly TakeState[])[] = [
  ['queued', 'writing', 'checking'],
  ['needs_approval'],
  ['ready', 'submitting'],
  ['submitted', 'processing', 'stuck'],
  ['submission_unknown'],
  ['verifying'],
];

/**
 * The states a take may be in while the same step of its work goes on. A run that was taken for dead speaks for its own
 * step only: what it says about a take that has moved on since is late news. Pure.
 */
export const statesOfStep = (state: TakeState): readonly TakeState[] =>
  steps.find((step) => step.includes(state)) ?? [state];

/** True while a take waits for a person: the provider has it, or may have it, and says nothing. */
export const isParked = (state: TakeState): boolean => state === 'stuck' || state === 'submission_unknown';
