import { api } from '../api/api.ts';
import { hearTabs } from '../tabs/tabNews.ts';
import { type AwayNews, awayNews } from './awayNews.ts';
import { setCatchingUp } from './catchingUp.ts';
import { connectionStore } from './connectionStore.ts';
import { createFrameBatch } from './frameBatch.ts';
import { keepLooking, LOOK_MILLISECONDS } from './keepLooking.ts';
import { hearNews, type NovelaLive, type NovelaNews, type NovelaStore, refresh } from './novelaStore.ts';
import { join, listen, onReturn } from './studioSocket.ts';

const sayNextLook = (): void => connectionStore.setState({ nextLookAt: Date.now() + LOOK_MILLISECONDS });

/** How often a novela is asked for again that keeps changing while it is read. */
const LOOKS = 3;

/**
 * Fetches the whole truth about a novela and merges it into its store. What was heard or saved while the answer was on
 * its way may be newer than the answer, so that is asked for again. @throws ApiError
 */
export const refetchNovela = async (store: NovelaStore, id: string, looks = LOOKS): Promise<void> => {
  const asked = store.getState().novela;
  const [{ data, videos }, messages] = await Promise.all([
    api('GET /api/novelas/:id', { params: { id } }),
    api('GET /api/novelas/:id/messages', { params: { id }, query: { limit: '40' } }),
  ]);
  const known = store.getState().novela;
  const again = known !== asked && looks > 1;
  const novela = again ? known : data;
  store.setState((live) => refresh(live, { novela, videos, messages: messages.data }), true);
  if (again) {
    await refetchNovela(store, id, looks - 1);
  }
};

/** Hears what a plain change of the store does not say. */
export interface NovelaTeller {
  readonly caughtUp: (news: AwayNews) => void;
  readonly gone: (gone: boolean) => void;
}

/**
 * Keeps a novela's store true: events while the socket stands, a look over HTTP every 5 s while it is down,
 * everything again when it is back, when news was lost or another tab changed it, and until it succeeds.
 * `tell.caughtUp` hears what happened while no news came, `tell.gone` that the novela was deleted, or is back. Browser
 * only.
 */
export const followNovela = (store: NovelaStore, id: string, tell: NovelaTeller) => {
  const batch = createFrameBatch<NovelaNews>((news) => store.setState((live) => hearNews(live, news), true));
  let before: NovelaLive['videos'] | null = null;
  const { look, stop } = keepLooking(() => refetchNovela(store, id), tell.gone);
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
    setCatchingUp(true);
    sayNextLook();
    timer ??= setInterval(() => {
      sayNextLook();
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
        // Unless it was lost again meanwhile.
        setCatchingUp(before !== null);
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
    stop();
    setCatchingUp(false);
    document.removeEventListener('visibilitychange', lookWhenSeen);
    batch.stop();
    for (const end of leave) {
      end();
    }
  };
};
