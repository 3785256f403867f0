/** A short piece of news at the bottom left. Errors never live here alone. */
export interface ToastInput {
  text: string;
  /** One thing to do about it: Undo, Watch, Download. `undo`: Cmd/Ctrl Z does it too. */
  action?: { label: string; run: () => void; undo?: boolean };
  /** Replaces an older toast with the same key instead of adding one. */
  key?: string;
}

export interface ToastEntry extends ToastInput {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Still on screen; false once it only lives in the notification list. */
  showing: boolean;
}

const KEPT = 20;
const SHOWN = 3;
const NONE: readonly ToastEntry[] = [];

let entries: readonly ToastEntry[] = NONE;
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly ToastEntry[]) {
  entries = next;
  for (const listener of listeners) {
    listener();
  }
}

/** Shows a toast for 8 s and keeps it in the notification list. Returns its id. */
export function toast(input: ToastInput): number {
  lastId += 1;
  const entry: ToastEntry = { ...input, id: lastId, at: Date.now(), showing: true };
  const others = entries.filter((old) => input.key === undefined || old.key !== input.key);
  const shown = [entry, ...others].slice(0, KEPT);
  const visible = new Set(shown.filter((one) => one.showing).slice(0, SHOWN));
  replace(shown.map((one) => (one.showing && !visible.has(one) ? { ...one, showing: false } : one)));
  return entry.id;
}

/** Takes a toast off the screen; it stays in the notification list. */
export function hideToast(id: number): void {
  replace(entries.map((entry) => (entry.id === id ? { ...entry, showing: false } : entry)));
}

/** Takes a toast out of the list as well, after its action ran: an undo must not run twice. */
export function forgetToast(id: number): void {
  replace(entries.filter((entry) => entry.id !== id));
}

/** Runs the newest undo there is and takes it out of the list. False when nothing can be undone. */
export function undoNewest(): boolean {
  const newest = entries.find((entry) => entry.action?.undo === true);
  if (newest === undefined) {
    return false;
  }
  forgetToast(newest.id);
  newest.action?.run();
  return true;
}

export function readToasts(): readonly ToastEntry[] {
  return entries;
}

/** What the server renders: no news yet. */
export function readNoToasts(): readonly ToastEntry[] {
  return NONE;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
