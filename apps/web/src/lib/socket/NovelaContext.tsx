'use client';
import type { AgentMessage } from '@novela/contract/agent-messages';
import type { NovelaDetail } from '@novela/contract/novelas';
import type { NovelaVideo } from '@novela/contract/videos';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { createNovelaStore, type NovelaLive, type NovelaStore } from './novelaStore.ts';

const Novela = createContext<NovelaStore | null>(null);

interface NovelaProviderProps {
  novela: NovelaDetail;
  videos: readonly NovelaVideo[];
  messages: readonly AgentMessage[];
  children: ReactNode;
}

/** Holds the store of one novela's pages, filled with what the server rendered. */
export function NovelaProvider({ novela, videos, messages, children }: NovelaProviderProps) {
  const [store] = useState(() => createNovelaStore({ novela, videos, messages }));
  return <Novela value={store}>{children}</Novela>;
}

/** The store itself, for changes that answers bring. @throws Error outside a `NovelaProvider` */
export const useNovelaStore = (): NovelaStore => {
  const store = useContext(Novela);
  if (store === null) {
    throw new Error('This part of the page needs a NovelaProvider around it.');
  }
  return store;
};

/** A part of the novela; the component draws again only when that part changes. */
export const useNovela = <T,>(select: (live: NovelaLive) => T): T => useStore(useNovelaStore(), select);
