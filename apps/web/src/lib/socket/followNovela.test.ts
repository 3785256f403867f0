import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followNovela } from './followNovela.ts';
import { createNovelaStore, type NovelaStore } from './novelaStore.ts';

const line = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return Object.assign(new EventEmitter(), { connected: true });
});
vi.mock('socket.io-client', () => ({ io: () => line }));

const novela = { id: 'n', title: 'Harbour' };
let answers: Response[] = [];
let asked = 0;
/** Happens while an answer is on its way. */
let onTheWay: () => void = () => undefined;
let leave: () => void = () => undefined;
let store: NovelaStore;

const well = (data: object = novela) =>
  new Response(JSON.stringify({ success: true, data, videos: [], messages: [] }), { status: 200 });
const broken = () =>
  new Response(JSON.stringify({ success: false, code: 'database_unavailable' }), { status: 503 });

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: true }));
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/messages')) {
      return new Response(JSON.stringify({ success: true, data: [] }), { status: 200 });
    }
    asked += 1;
    onTheWay();
    return answers.shift() ?? well();
  });
  store = createNovelaStore({ novela: novela as never, videos: [], messages: [] });
  leave = followNovela(store, 'n', { caughtUp: () => undefined, gone: () => undefined });
  await vi.dynamicImportSettled();
  line.emit('connect');
  await vi.advanceTimersByTimeAsync(5000);
  asked = 0;
});
afterEach(() => {
  leave();
  answers = [];
  onTheWay = () => undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('looks once more when the server lost news on its way, once for all that was lost together', async () => {
  for (let lost = 0; lost < 20; lost++) {
    line.emit('news:missed');
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(1);
  line.emit('news:missed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(2);
});

it('looks until it succeeds, for no event brings what was lost', async () => {
  answers = [broken(), broken()];
  line.emit('news:missed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(3);
});

it('stops looking when the page is left', async () => {
  answers = [broken(), broken()];
  line.emit('news:missed');
  await vi.advanceTimersByTimeAsync(2000);
  leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(1);
});

it('drops what is older than what was heard before, until the socket is another one', async () => {
  const status = async (createdVideos: number, asOf: number) => {
    line.emit('novela:n:status:update', { novelaId: 'n', createdVideos }, asOf);
    await vi.advanceTimersByTimeAsync(300);
    return store.getState().novela.createdVideos;
  };
  expect(await status(2, 20)).toBe(2);
  expect(await status(1, 10)).toBe(2);
  expect(await status(3, 30)).toBe(3);
  line.emit('connect');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await status(4, 5)).toBe(4);
});

it('asks again for what changed while the answer was on its way, and never shows the older of both', async () => {
  const capsShown: unknown[] = [];
  const stop = store.subscribe((live) => capsShown.push(live.novela.cap));
  answers = [well({ ...novela, cap: 0.5 }), well({ ...novela, cap: 5 })];
  onTheWay = () => {
    onTheWay = () => undefined;
    store.setState((live) => ({ ...live, novela: { ...live.novela, cap: 5 } }));
  };
  line.emit('news:missed');
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  expect(asked).toBe(2);
  expect(capsShown).not.toContain(0.5);
  expect(store.getState().novela.cap).toBe(5);
});

it('shows the last answer about a novela that changes without end', async () => {
  let changes = 0;
  onTheWay = () => {
    changes += 1;
    store.setState((live) => ({ ...live, novela: { ...live.novela, createdVideos: changes } }));
  };
  answers = [well(), well(), well({ ...novela, title: 'Quay' })];
  line.emit('news:missed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, store.getState().novela.title]).toEqual([3, 'Quay']);
});
