/** What one tab did that the server tells nobody about, for the other tabs of this browser. */
export interface TabNews {
  readonly kind: 'deleted' | 'restored' | 'changed';
  readonly novelaId: string;
}

type Listener = (event: { readonly data: unknown }) => void;

/** The part of a BroadcastChannel that is needed here. */
interface Channel {
  postMessage(news: unknown): void;
  addEventListener(type: 'message', listener: Listener): void;
  removeEventListener(type: 'message', listener: Listener): void;
}

let shared: Channel | undefined;

/** One for the page: a channel does not hear what it says itself, and a second one would. */
const open = (): Channel => {
  shared ??= new BroadcastChannel('novela-studio');
  return shared;
};

const isNews = (value: unknown): value is TabNews =>
  typeof value === 'object' &&
  value !== null &&
  ['deleted', 'restored', 'changed'].includes(String(Reflect.get(value, 'kind'))) &&
  typeof Reflect.get(value, 'novelaId') === 'string';

/** Tells the other tabs. A browser without channels tells nobody; they catch up when they are looked at. */
export const tellTabs = (news: TabNews, channel: () => Channel = open): void => {
  try {
    channel().postMessage(news);
  } catch {
    // No channel here: a tab that comes to the front asks the server anyway.
  }
};

/** Hears the other tabs, never this one, until the returned function is called. */
export const hearTabs = (heard: (news: TabNews) => void, channel: () => Channel = open): (() => void) => {
  const listener: Listener = ({ data }) => {
    if (isNews(data)) {
      heard(data);
    }
  };
  try {
    const opened = channel();
    opened.addEventListener('message', listener);
    return () => opened.removeEventListener('message', listener);
  } catch {
    return () => undefined;
  }
};
