import type { Fix } from '@novela/contract/problem';
import type { TakeState } from '@novela/contract/take-states';

/** What a person can do about a take nobody knows the fate of. All of it is free to press. */
export type DoubtDeed = 'look_again' | 'not_filmed' | 'was_filmed' | 'keep_waiting' | 'give_up';

const usual: Readonly<Partial<Record<TakeState, readonly DoubtDeed[]>>> = {
  submission_unknown: ['look_again', 'not_filmed', 'was_filmed'],
  stuck: ['keep_waiting', 'look_again', 'give_up'],
};

const known: readonly DoubtDeed[] = ['look_again', 'keep_waiting', 'not_filmed', 'was_filmed', 'give_up'];

/** The deeds a take offers: those the server names, else the usual ones of its state. Pure. */
export const doubtDeeds = (state: TakeState, fixes: readonly Pick<Fix, 'kind'>[]): readonly DoubtDeed[] => {
  const named = known.filter((deed) => fixes.some(({ kind }) => kind === deed));
  return named.length > 0 ? named : (usual[state] ?? []);
};
