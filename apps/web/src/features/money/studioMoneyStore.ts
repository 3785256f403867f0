'use client';
import type { StudioMoney } from '@novela/contract/spending';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { api } from '../../lib/api/api.ts';
import { listen, onReturn } from '../../lib/socket/studioSocket.ts';

/** What the studio spent this month as this tab knows it; null until something was heard. */
const store = createStore<{ readonly money: StudioMoney | null }>(() => ({ money: null }));

const hear = (money: StudioMoney): void => store.setState({ money });

/** Reads the month again. @throws ApiError */
export const refetchStudioMoney = async (): Promise<void> => hear((await api('GET /api/spending')).data);

/** The month's money: what the server rendered until news come, then always the newest. */
export function useStudioMoney(first: StudioMoney | null): StudioMoney | null {
  useEffect(() => {
    const look = () => void refetchStudioMoney().catch(() => undefined);
    const leave = [listen('spending:update', hear), onReturn(look)];
    return () => {
      for (const stop of leave) {
        stop();
      }
    };
  }, []);
  return useStore(store, ({ money }) => money) ?? first;
}
