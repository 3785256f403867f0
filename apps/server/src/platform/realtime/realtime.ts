import type { ServerEvents } from '@novela/contract/socket-events';

type Payload<E extends keyof ServerEvents> = Parameters<ServerEvents[E]>;

/**
 * Tells browsers what changed. A hint, never the truth: call it after the commit, and never wait for it.
 * A room is one novela, one draft, or everybody.
 */
export interface Realtime {
  toNovela<E extends keyof ServerEvents>(novelaId: string, event: E, ...payload: Payload<E>): void;
  toDraft<E extends keyof ServerEvents>(draftId: string, event: E, ...payload: Payload<E>): void;
  toEveryone<E extends keyof ServerEvents>(event: E, ...payload: Payload<E>): void;
}
