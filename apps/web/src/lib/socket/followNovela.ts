import { asApiError } from '../api/ApiError.ts';
import { api } from '../api/api.ts';
import { hearTabs } from '../tabs/tabNews.ts';
import { type AwayNews, awayNews } from './awayNews.ts';
import { connectionStore } from './connectionStore.ts';
import { createFrameBatch } from './frameBatch.ts';
import { hearNews, type NovelaLive, type NovelaNews, type NovelaStore, refresh } from './novelaStore.ts';
import { join, listen, onReturn } from './studioSocket.ts';

const LOOK_MILLISECONDS = 5000;

/** Fetches the whole truth about a novela and merges it into its store. @throws ApiError */
export const refetchNovela = async (store: NovelaStore, id: string): Promise<void> => {
  const [{ data, videos }, messages] = await Promise.all([
    api('GET /api/novelas/:id', { params: { id } }),
    api('GET /api/novelas/:id/messages', { params: { id }, query: { limit: '40' } }),
  ]);
  store.setState((live) => refresh(live, { novela: data, videos, messages: messages.data }), true);
};

/** Hears what a plain change of the store does not say. */
export interface NovelaTeller {
  readonly caughtUp: (news: AwayNews) => void;
  readonly gone: (gone: boolean) => void;
}

/**
 * Keeps a novela's store true: events while the socket stands, a look over HTTP every 5 s while it is down,
 * everything again when it is back or another tab changed it. `tell.caughtUp` hears what happened while no news came,
 * `tell.gone` that the novela was deleted, or is back. Browser only.
 */
export const followNovela = (store: NovelaStore, id: string, tell: NovelaTeller) => {
  const batch = createFrameBatch<NovelaNews>((news) => store.setState((live) => hearNews(live, news), true));
  let before: NovelaLive['videos'] | null = null;
  const look = () =>
    refetchNovela(store, id).then(
      () => tell.gone(false),
      (thrown: unknown) => {
        if (asApiError(thrown).code === 'not_found') {
          tell.gone(true);
        }
      },
    );
  const lookWhenSeen = () => {
    if (!document.hidden && connectionStore.getState().state === 'up') {
      void look();
    }
  };
  document.addEventListener('visibilitychange', lookWhenSeen);
  let timer: ReturnType<typeof setInterval> | null = null;
  const stopLooking = () => {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
  const lookWhileDown = () => {
    before ??= store.getState().videos;
    const next = () => connectionStore.setState({ nextLookAt: Date.now() + LOOK_MILLISECONDS });
    next();
    timer ??= setInterval(() => {
      next();
      void look();
    }, LOOK_MILLISECONDS);
  };
  const leave = [
    join({ event: 'novela:subscribe', payload: { novelaId: id } }),
    listen(`novela:${id}:video:update`, (video) => batch.add({ kind: 'video', video })),
    listen(`novela:${id}:status:update`, (status) => batch.add({ kind: 'status', status })),
    listen(`novela:${id}:agent:message`, (message) => batch.add({ kind: 'message', message })),
    listen('agent:thinking', (words, context) => {
      if (context.novelaId === id) {
        batch.add({ kind: 'thinking', thinking: { ...context, words } });
      }
    }),
    connectionStore.subscribe(({ state }, earlier) => {
      if (state !== earlier.state) {
        state === 'down' ? lookWhileDown() : stopLooking();
        if (earlier.state === 'starting' && state === 'up') {
          // What happened between rendering the page and entering the room was heard by nobody.
          void look();
        }
      }
    }),
    hearTabs((news) => {
      if (news.novelaId === id) {
        void look();
      }
    }),
    onReturn(async () => {
      const known = before;
      before = null;
      await look();
      if (known !== null) {
        tell.caughtUp(awayNews(known, store.getState().videos));
      }
    }),
  ];
  const { state } = connectionStore.getState();
  if (state === 'down') {
    lookWhileDown();
  } else if (state === 'up') {
    void look();
  }
  return () => {
    stopLooking();
    document.removeEventListener('visibilitychange', lookWhenSeen);
    batch.stop();
    for (const stop of leave) {
      stop();
    }
  };
};
