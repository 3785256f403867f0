import { api } from '../api/api.ts';
import { connectionStore } from './connectionStore.ts';
import { createFrameBatch } from './frameBatch.ts';
import { hearNews, type NovelaNews, type NovelaStore, refresh } from './novelaStore.ts';
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

const countFinished = (store: NovelaStore): number =>
  Object.values(store.getState().videos).filter((video) => video.selectedTakeId !== null).length;

/**
 * Keeps a novela's store true: events while the socket stands, a look over HTTP every 5 s while it is down,
 * everything again when it is back. `caughtUp` then hears how many scenes finished meanwhile. Browser only.
 */
export const followNovela = (store: NovelaStore, id: string, caughtUp: (finished: number) => void) => {
  const batch = createFrameBatch<NovelaNews>((news) => store.setState((live) => hearNews(live, news), true));
  let finishedBefore: number | null = null;
  const look = () => refetchNovela(store, id).catch(() => undefined);
  let timer: ReturnType<typeof setInterval> | null = null;
  const stopLooking = () => {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
  const lookWhileDown = () => {
    finishedBefore ??= countFinished(store);
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
    connectionStore.subscribe(({ state }, before) => {
      if (state !== before.state) {
        state === 'down' ? lookWhileDown() : stopLooking();
      }
    }),
    onReturn(async () => {
      const before = finishedBefore;
      finishedBefore = null;
      await look();
      if (before !== null) {
        caughtUp(Math.max(0, countFinished(store) - before));
      }
    }),
  ];
  if (connectionStore.getState().state === 'down') {
    lookWhileDown();
  }
  return () => {
    stopLooking();
    batch.stop();
    for (const stop of leave) {
      stop();
    }
  };
};
