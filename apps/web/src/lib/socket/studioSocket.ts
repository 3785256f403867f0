import type { ClientEvent, ClientPayload, ServerEvents } from '@novela/contract/socket-events';
import type { Socket } from 'socket.io-client';
import { connectionStore } from './connectionStore.ts';
import { createNewestOnly } from './newestOnly.ts';

type ServerEvent = keyof ServerEvents & string;
type Listener = (...parts: never[]) => void;
type Room = { [E in 'novela:subscribe' | 'draft:subscribe']: { event: E; payload: ClientPayload<E> } }[
  | 'novela:subscribe'
  | 'draft:subscribe'];

const listeners = new Map<string, Set<Listener>>();
const rooms = new Map<string, { room: Room; count: number }>();
const returns = new Set<() => void>();
const newest = createNewestOnly();
let socket: Socket | null = null;
let starting: Promise<void> | null = null;
/** A page change or a server restart closes the socket for a moment; only a longer silence is worth a banner. */
const PATIENCE_MILLISECONDS = 1500;
let patience: ReturnType<typeof setTimeout> | null = null;
/** News of many scenes may be lost at once; one look shows them all. */
const GATHER_MILLISECONDS = 1000;
let gathering = false;

const emit = <E extends ClientEvent>(event: E, payload: ClientPayload<E>): void => {
  if (socket?.connected === true) {
    socket.emit(event, payload, () => undefined);
  }
};

const lookAgain = (): void => {
  for (const back of returns) {
    back();
  }
};

const missedNews = (): void => {
  if (gathering) {
    return;
  }
  gathering = true;
  setTimeout(() => {
    gathering = false;
    lookAgain();
  }, GATHER_MILLISECONDS);
};

const wentUp = (): void => {
  if (patience !== null) {
    clearTimeout(patience);
    patience = null;
  }
  const first = connectionStore.getState().state === 'starting';
  connectionStore.setState({ state: 'up', nextLookAt: null });
  newest.forget();
  for (const { room } of rooms.values()) {
    emit(room.event, room.payload);
  }
  if (!first) {
    lookAgain();
  }
};

const wentDown = (): void => {
  patience ??= setTimeout(() => {
    patience = null;
    connectionStore.setState({ state: 'down' });
  }, PATIENCE_MILLISECONDS);
};

const attach = (event: string, handler: Listener): void => {
  socket?.on(event, handler as (...parts: unknown[]) => void);
};

const start = (): Promise<void> => {
  starting ??= import('socket.io-client').then(({ io }) => {
    socket = io({
      transports: ['websocket', 'polling'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
      timeout: 5000,
    });
    socket.on('connect', wentUp);
    socket.on('disconnect', wentDown);
    socket.on('connect_error', wentDown);
    socket.on('news:missed' satisfies ServerEvent, missedNews);
    for (const [event, handlers] of listeners) {
      for (const handler of handlers) {
        attach(event, handler);
      }
    }
  });
  return starting;
};

/** Hears one event of the server until the returned function is called; opens the socket on first use. Browser only. */
export const listen = <E extends ServerEvent>(event: E, listener: ServerEvents[E]): (() => void) => {
  const hear = listener as (...parts: unknown[]) => void;
  const handler: Listener = (...parts: unknown[]) => {
    if (newest.isNews(event, parts[1])) {
      hear(...parts);
    }
  };
  const heard = listeners.get(event) ?? new Set();
  listeners.set(event, heard.add(handler));
  attach(event, handler);
  void start();
  return () => {
    heard.delete(handler);
    const name: string = event;
    socket?.off(name, handler as (...parts: unknown[]) => void);
  };
};

/** Enters a novela's or draft's room, again after every reconnection, until the returned function is called. */
export const join = (room: Room): (() => void) => {
  const name = `${room.event} ${JSON.stringify(room.payload)}`;
  const entry = rooms.get(name) ?? { room, count: 0 };
  entry.count += 1;
  rooms.set(name, entry);
  if (entry.count === 1) {
    emit(room.event, room.payload);
  }
  void start();
  return () => {
    entry.count -= 1;
    if (entry.count > 0) {
      return;
    }
    rooms.delete(name);
    if (room.event === 'novela:subscribe') {
      emit('novela:unsubscribe', room.payload);
    }
  };
};

/** Told after every reconnection, and when the server lost news on its way: fetch the truth. */
export const onReturn = (back: () => void): (() => void) => {
  returns.add(back);
  return () => returns.delete(back);
};

/** Tries to connect at once instead of at the next scheduled attempt. */
export const tryNow = (): void => {
  if (socket !== null && !socket.connected) {
    socket.disconnect().connect();
  }
};
