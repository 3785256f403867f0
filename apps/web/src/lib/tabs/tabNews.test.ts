import { afterAll, expect, it } from 'vitest';
import { hearTabs, type TabNews, tellTabs } from './tabNews.ts';

const until = async (done: () => boolean): Promise<void> => {
  const deadline = Date.now() + 2000;
  while (!done() && Date.now() < deadline) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** What a page of another tab is here: a channel of its own. */
const openTabs = () => {
  const channels: BroadcastChannel[] = [];
  return {
    open: () => {
      const channel = new BroadcastChannel('novela-studio');
      channels.push(channel);
      return () => channel;
    },
    close: () => {
      for (const channel of channels) {
        channel.close();
      }
    },
  };
};

const tabs = openTabs();
afterAll(tabs.close);

it('tells every other tab, and none after it left', async () => {
  const [first, second]: [TabNews[], TabNews[]] = [[], []];
  const leaveFirst = hearTabs((news) => first.push(news), tabs.open());
  const leaveSecond = hearTabs((news) => second.push(news), tabs.open());
  tellTabs({ kind: 'deleted', novelaId: 'n1' });
  await until(() => first.length === 1 && second.length === 1);
  leaveFirst();
  tellTabs({ kind: 'restored', novelaId: 'n1' });
  await until(() => second.length === 2);
  leaveSecond();
  expect(first.map(({ kind }) => kind)).toEqual(['deleted']);
  expect(second.map(({ kind }) => kind)).toEqual(['deleted', 'restored']);
});

it('never hears itself, for what it did is on its page already', async () => {
  const [own, other]: [TabNews[], TabNews[]] = [[], []];
  const leave = hearTabs((news) => own.push(news));
  const leaveOther = hearTabs((news) => other.push(news), tabs.open());
  tellTabs({ kind: 'deleted', novelaId: 'n1' });
  await until(() => other.length === 1);
  tellTabs({ kind: 'restored', novelaId: 'n2' }, tabs.open());
  await until(() => own.length === 1);
  leave();
  leaveOther();
  expect(own.map(({ novelaId }) => novelaId)).toEqual(['n2']);
});

it('takes no notice of what other pages say on the channel', () => {
  const heard: TabNews[] = [];
  let say: (event: { data: unknown }) => void = () => undefined;
  hearTabs(
    (news) => heard.push(news),
    () => ({
      postMessage: () => undefined,
      removeEventListener: () => undefined,
      addEventListener: (_, listener) => {
        say = listener;
      },
    }),
  );
  for (const data of [null, 'deleted', { kind: 'deleted' }, { kind: 'spent', novelaId: 'n1' }]) {
    say({ data });
  }
  expect(heard).toEqual([]);
});

it('survives a browser without channels', () => {
  const broken = () => {
    throw new Error('not supported');
  };
  expect(() => {
    tellTabs({ kind: 'deleted', novelaId: 'n1' }, broken);
    hearTabs(() => undefined, broken)();
  }).not.toThrow();
});
