/** One event on its way to the browsers of other processes. Room null: everybody. */
export interface Relayed {
  readonly room: string | null;
  readonly event: string;
  readonly payload: readonly unknown[];
}

/** Carries events between the studio's processes. Best effort: an event is a hint, the database is the truth. */
export interface Relay {
  send(message: Relayed): void;
  /** Told every message of another process. */
  onMessage(handler: (message: Relayed) => void): void;
  /** Told whenever the line stands again: what others said while it was down was not heard here. */
  onReturn(handler: () => void): void;
  close(): Promise<void>;
}
