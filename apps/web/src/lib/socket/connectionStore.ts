import { createStore } from 'zustand/vanilla';

/** `starting` until the first connection stands; `down` only after one was lost or could not be made. */
export type ConnectionState = 'starting' | 'up' | 'down';

interface Connection {
  readonly state: ConnectionState;
  /** Milliseconds since 1970 of the next look over plain HTTP while the socket is down. */
  readonly nextLookAt: number | null;
}

/** Whether live news arrives. One per browser tab; the server never writes to it. */
export const connectionStore = createStore<Connection>(() => ({ state: 'starting', nextLookAt: null }));
