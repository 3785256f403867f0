'use client';
import { useStore } from 'zustand';
import { type ConnectionState, connectionStore } from './connectionStore.ts';

/** Whether live news arrives; `starting` while rendering on the server. */
export const useConnection = (): ConnectionState => useStore(connectionStore, ({ state }) => state);
