/** What one tab did that the server tells nobody about, for the other tabs of this browser. */
export interface TabNews {
  readonly kind: 'deleted' | 'restored' | 'changed';
  readonly novelaId: string;
}

/** The part of a BroadcastChannel that is needed here. */
interface Channel {
  postMessage(news: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

const open = (): Channel => new BroadcastChannel('novela-studio');

const isNews = (value: unknown): value is TabNews =>
  typeof value === 'object' &&
  value !== null &&
  ['deleted', 'restored', 'changed'].includes(String(Reflect.get(value, 'kind'))) &&
  typeof Reflect.get(value, 'novelaId') === 'string';

/** Tells the other tabs. A browser without channels tells nobody; they catch up when they are looked at. */
export const tellTabs = (news: TabNews, channel: () => Channel = open): void => {
  try {
    const opened = channel();
    opened.postMessage(news);
    opened.close();
  } catch {
    // No channel here: a tab that comes to the front asks the server anyway.
  }
};

/** Hears the other tabs until the returned function is called. */
export const hearTabs = (heard: (news: TabNews) => void, channel: () => Channel = open): (() => void) => {
  try {
    const opened = channel();
    opened.addEventListener('message', ({ data }) => {
      if (isNews(data)) {
        heard(data);
      }
    });
    return () => opened.close();
  } catch {
    return () => undefined;
  }
};
