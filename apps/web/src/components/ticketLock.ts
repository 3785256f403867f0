/** Where a ticket's key survives a reload: `sessionStorage` in the browser. */
export interface KeyStore {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** One ticket's lock: at most one press in flight, and one idempotency key until the server has answered. */
export interface TicketLock {
  /** Runs `send` with the key; returns `undefined` at once when a press is already in flight. */
  press<T>(send: (idempotencyKey: string) => Promise<T>): Promise<T | undefined>;
}

const STILL_OPEN = new Set([408, 425, 429]);

function readNumber(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/**
 * True when a failure is the server's final word, so the next press is a new request. A lost connection, a
 * timeout, a 5xx or `request_in_progress` leave open whether money was spent: the key must be kept.
 */
export function isFinalAnswer(error: unknown): boolean {
  const status = readNumber(error, 'status');
  if (typeof status !== 'number' || status < 400 || status >= 500 || STILL_OPEN.has(status)) {
    return false;
  }
  return readNumber(error, 'code') !== 'request_in_progress';
}

/** Builds the lock of one ticket. `createKey` makes a new idempotency key. */
export function createTicketLock(id: string, store: KeyStore, createKey: () => string): TicketLock {
  const name = `novela.ticket.${id}`;
  let inFlight = false;

  const readKey = () => {
    const kept = store.getItem(name);
    if (kept !== null) {
      return kept;
    }
    const created = createKey();
    store.setItem(name, created);
    return created;
  };

  return {
    async press(send) {
      if (inFlight) {
        return undefined;
      }
      inFlight = true;
      try {
        const answer = await send(readKey());
        store.removeItem(name);
        return answer;
      } catch (error) {
        if (isFinalAnswer(error)) {
          store.removeItem(name);
        }
        throw error;
      } finally {
        inFlight = false;
      }
    },
  };
}
