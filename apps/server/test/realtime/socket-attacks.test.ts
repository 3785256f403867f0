import { once } from 'node:events';
import { videoUpdate } from '@novela/contract/socket-events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
});
afterAll(() => studio.close());

const alive = async (): Promise<void> => {
  const socket = await studio.socket();
  expect(await socket.emitWithAck('novela:subscribe', { novelaId: 'n' })).toEqual({ success: true });
  socket.close();
};

const upgrade = (headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const address = `${studio.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { headers });
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_req, res) => resolve(res.statusCode ?? 0));
    socket.on('error', reject);
  });

describe('the handshake', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['null', { Origin: 'null' }],
    ['another name', { Host: 'evil.example' }],
  ])('from %s is refused', async (_what, headers) => {
    expect(await upgrade(headers).catch(() => 400)).toBeGreaterThanOrEqual(400);
    const polled = await fetch(`${studio.url}/socket.io/?EIO=4&transport=polling`, {
      headers: 'Origin' in headers ? headers : { Origin: 'https://evil.example' },
    });
    expect(polled.status).toBe(403);
  });

  test('from the own page is welcome, on both ports', async () => {
    expect(await upgrade({ Origin: studio.url })).toBe(101);
    const other = await studio.socket({ extraHeaders: { Origin: studio.url } });
    expect(other.connected).toBe(true);
    const polled = await fetch(`${studio.apiUrl}/socket.io/?EIO=4&transport=polling`, {
      headers: { Origin: studio.url },
    });
    expect(polled.status).toBe(200);
    other.close();
  });
});

describe('a bad message is acknowledged, told as an error, and hurts nobody', () => {
  test.each<[string, string, unknown[]]>([
    ['no payload', 'novela:subscribe', []],
    ['null', 'novela:subscribe', [null]],
    ['a number', 'novela:subscribe', [5]],
    ['a number as id', 'novela:subscribe', [{ novelaId: 5 }]],
    ['an empty id', 'novela:subscribe', [{ novelaId: '' }]],
    ['an id of 10,000 characters', 'draft:subscribe', [{ draftId: 'x'.repeat(10_000) }]],
    ['an unknown event', 'agent:destroy', [{ message: 'x' }]],
    ['a name of every object', 'toString', [{}]],
    ['a polluting name', '__proto__', [{}]],
    ['binary', 'novela:subscribe', [Buffer.from([1, 2, 3])]],
  ])('%s', async (_what, event, payload) => {
    const socket = await studio.socket();
    const told = once(socket as never, 'error');
    const acknowledged = await socket.emitWithAck(event, ...payload);
    expect(acknowledged).toMatchObject({ success: false, code: 'validation_failed' });
    expect(acknowledged.message).toMatch(/^[A-Z\w:].{8,}\.$/);
    const [problem] = await told;
    expect(problem).toMatchObject({ success: false, status: 400, code: 'validation_failed' });
    expect(await socket.emitWithAck('novela:subscribe', { novelaId: 'n' })).toEqual({ success: true });
    socket.close();
  });

  test('without an acknowledgement too', async () => {
    const socket = await studio.socket();
    const told = once(socket as never, 'error');
    socket.emit('novela:subscribe');
    expect((await told)[0]).toMatchObject({ code: 'validation_failed' });
    socket.close();
  });
});

describe('what breaks the protocol ends that socket only', () => {
  test.each<[string, string | Buffer]>([
    ['a broken packet', '42["novela:subscribe",'],
    ['text that is no packet', 'hello'],
    ['binary garbage', Buffer.from([255, 254, 0, 1, 2])],
    ['2 MB', `42["novela:subscribe",{"novelaId":"${'x'.repeat(2_000_000)}"}]`],
  ])('%s', async (_what, frame) => {
    const address = `${studio.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { headers: { Origin: studio.url } });
    socket.on('error', () => undefined);
    await once(socket, 'open');
    socket.send('40');
    socket.send(frame);
    await once(socket, 'close');
    await alive();
  });

  test('an unknown namespace is refused', async () => {
    await expect(studio.socket({}).then((socket) => socket.io.socket('/admin'))).resolves.toBeDefined();
    await alive();
  });
});

test('the 51st message of a second is refused, the socket lives on', async () => {
  const socket = await studio.socket();
  const startedAt = performance.now();
  const replies = await Promise.all(
    Array.from({ length: 400 }, () => socket.emitWithAck('novela:subscribe', { novelaId: 'n' })),
  );
  const refused = replies.filter((reply) => !reply.success);
  // The burst straddles two seconds, or more on a machine that does other things besides.
  const seconds = Math.floor((performance.now() - startedAt) / 1000) + 2;
  expect(seconds).toBeLessThan(8);
  expect(refused.length).toBeGreaterThanOrEqual(400 - seconds * 50);
  expect(refused[0]).toMatchObject({ code: 'rate_limited' });
  await studio.until('the next second lets messages through', async () => {
    const reply = await socket.emitWithAck('novela:subscribe', { novelaId: 'n' });
    return reply.success;
  });
  socket.close();
});

test('the 21st socket is refused and a free place is given again', async () => {
  const open = await Promise.all(
    Array.from({ length: 40 }, () => studio.socket({ reconnection: false }).catch(() => null)),
  );
  const sockets = open.filter((socket) => socket !== null);
  expect(sockets.length).toBeLessThanOrEqual(20);
  expect(sockets.length).toBeGreaterThan(0);
  for (const socket of sockets) socket.close();
  await studio.until('a place is free', async () => {
    const socket = await studio.socket({ reconnection: false }).catch(() => null);
    socket?.close();
    return socket;
  });
});

test('updates reach those who follow, and nobody else', async () => {
  const [follower, stranger] = await Promise.all([studio.socket(), studio.socket()]);
  await follower.emitWithAck('novela:subscribe', { novelaId: 'mine' });
  await stranger.emitWithAck('novela:subscribe', { novelaId: 'other' });
  const heard: string[] = [];
  stranger.onAny((event: string) => heard.push(event));
  const update = once(follower as never, videoUpdate('mine'));
  studio.realtime.toNovela('mine', videoUpdate('mine'), { id: 'v' } as never);
  expect((await update)[0]).toEqual({ id: 'v' });
  await follower.emitWithAck('novela:unsubscribe', { novelaId: 'mine' });
  expect(heard).toEqual([]);
  for (const socket of [follower, stranger]) socket.close();
});
