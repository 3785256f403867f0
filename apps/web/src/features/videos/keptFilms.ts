'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keepForm } from '../../lib/draft-storage/draftStorage.ts';
import { failedRetake } from '../../lib/scenes/failureOf.ts';

type Retaken = Parameters<typeof failedRetake>[0];

const REMEMBERED = 200;

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

const kept = keepForm('kept-films', isNames);

/** Ids of failed takes a person has answered with the film there is; null until this browser was asked. */
const answered = createStore<{ readonly takeIds: readonly string[] | null }>(() => ({ takeIds: null }));

/** Remembers in this browser that the film stays as it is, whatever became of this take. */
export const keepFilm = (takeId: string): void => {
  const takeIds = [...(kept.read() ?? answered.getState().takeIds ?? []), takeId].slice(-REMEMBERED);
  kept.write(takeIds);
  answered.setState({ takeIds });
};

/** Says whether a filmed scene's newest take failed and nobody has answered that yet; no scene's, until it is known. */
export function useOpenRetake(): (video: Retaken) => boolean {
  const takeIds = useStore(answered, (state) => state.takeIds);
  useEffect(() => {
    if (answered.getState().takeIds === null) {
      answered.setState({ takeIds: kept.read() ?? [] });
    }
  }, []);
  return (video) => {
    const take = failedRetake(video);
    return take !== null && takeIds?.includes(take.id) === false;
  };
}
