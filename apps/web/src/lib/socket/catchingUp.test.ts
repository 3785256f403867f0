import type { NovelaDetail } from '@novela/contract/novelas';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isCatchingUp } from './catchingUp.ts';
import { connectionStore } from './connectionStore.ts';
import { followNovela } from './followNovela.ts';
import { createNovelaStore } from './novelaStore.ts';

const novela = { id: 'n' } as NovelaDetail;
let comeBack: () => unknown = () => undefined;
const leave = () => undefined;

vi.mock('../api/api.ts', () => ({ api: async () => ({ data: [], videos: [] }) }));
vi.mock('../tabs/tabNews.ts', () => ({ hearTabs: () => leave }));
vi.mock('./studioSocket.ts', () => ({
  join: () => leave,
  listen: () => leave,
  onReturn: (back: () => unknown) => {
    comeBack = back;
    return leave;
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false, addEventListener: leave, removeEventListener: leave });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  connectionStore.setState({ state: 'starting', nextLookAt: null });
});

it('gathers what was missed from the lost connection to the one sentence about it', async () => {
  const heard: boolean[] = [];
  const store = createNovelaStore({ novela, videos: [], messages: [] });
  store.subscribe(() => heard.push(isCatchingUp()));
  const told = vi.fn();
  const stop = followNovela(store, 'n', { caughtUp: told, gone: () => undefined });
  connectionStore.setState({ state: 'up' });
  await vi.advanceTimersByTimeAsync(0);
  connectionStore.setState({ state: 'down' });
  await vi.advanceTimersByTimeAsync(5000);
  connectionStore.setState({ state: 'up' });
  await comeBack();
  // At the start, over plain HTTP while it was down, and once more when it was back.
  expect(heard).toEqual([false, true, true]);
  expect(told).toHaveBeenCalledOnce();
  expect(isCatchingUp()).toBe(false);
  stop();
});
