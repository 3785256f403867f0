'use client';
import type { PriceBookId } from '@novela/contract/price-books';
import { createContext, type ReactNode, useContext } from 'react';

/** What every page needs to know about the studio behind it. */
export interface StudioFacts {
  /** The film service is simulated: filming is not charged. */
  readonly simulatedFilm: boolean;
  /** GPT-5 is simulated: writing is not charged. */
  readonly simulatedWriting: boolean;
  /** The price book in force. */
  readonly priceBook: PriceBookId;
}

const Studio = createContext<StudioFacts>({
  simulatedFilm: false,
  simulatedWriting: false,
  priceBook: 'vsl',
});

/** Hands the studio's facts to the islands below. */
export function StudioProvider({ facts, children }: { facts: StudioFacts; children: ReactNode }) {
  return <Studio value={facts}>{children}</Studio>;
}

/** The studio's facts. */
export const useStudio = (): StudioFacts => useContext(Studio);
