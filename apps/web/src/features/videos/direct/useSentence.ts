'use client';
import { useEffect, useState } from 'react';
import { useKeptText } from '../../../lib/draft-storage/useKeptText.ts';

interface SentenceSource {
  /** Names the scene in this tab's storage. */
  readonly name: string;
  /** What the record or the plan says happens. */
  readonly planned: string;
  /** What the Writer wrote into the record. */
  readonly written: string;
}

/** What happens, as typed: kept in this tab until the record says the same. */
export function useSentence({ name, planned, written }: SentenceSource): [string, (next: string) => void] {
  const [typed, setTyped] = useKeptText(`direct.${name}`);
  const [shown, setShown] = useState(planned);
  useEffect(() => {
    if (typed !== '') {
      setShown(typed);
    }
  }, [typed]);
  // Whoever let the Writer choose gets the sentence the Writer chose.
  useEffect(() => setShown((before) => before || written), [written]);
  const change = (next: string) => {
    setShown(next);
    setTyped(next === planned ? '' : next);
  };
  useEffect(() => {
    if (typed !== '' && typed === planned) {
      setTyped('');
    }
  });
  return [shown, change];
}
