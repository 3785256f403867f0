'use client';
import { useMemo, useState } from 'react';
import { newId } from '../lib/new-id/newId.ts';
import { createTicketLock, type KeyStore } from './ticketLock.ts';

/** What a ticket needs to know about its own press. */
export interface TicketPress<T> {
  /**
   * Sends once with the ticket's idempotency key and resolves with the answer; a second press before the
   * answer does nothing and resolves with `undefined`, as does a failure, which then stands in `error`.
   */
  press: (send: (idempotencyKey: string) => Promise<T>) => Promise<T | undefined>;
  busy: boolean;
  /** Whatever the last press failed with. */
  error: unknown;
  clearError: () => void;
}

/** A browser that forbids storage still gets its lock, only not across a reload. */
const sessionStore: KeyStore = {
  getItem: (name) => {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  },
  setItem: (name, value) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // Storage is full or forbidden: the key lives as long as the page.
    }
  },
  removeItem: (name) => {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing was stored.
    }
  },
};

/**
 * Locks a ticket from its first press until the answer and keeps one idempotency key for it meanwhile.
 * `ticketId` names the deed, for example `film:{novelaId}:{episode}:{scene}`.
 */
export function useTicketPress<T>(ticketId: string): TicketPress<T> {
  const lock = useMemo(() => createTicketLock(ticketId, sessionStore, newId), [ticketId]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);

  const press: TicketPress<T>['press'] = async (send) => {
    let sent = false;
    try {
      const answer = await lock.press((key) => {
        sent = true;
        setBusy(true);
        setError(undefined);
        return send(key);
      });
      return answer;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      if (sent) {
        setBusy(false);
      }
    }
  };

  return { press, busy, error, clearError: () => setError(undefined) };
}
