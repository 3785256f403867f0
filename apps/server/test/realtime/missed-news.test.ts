import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { videoUpdate } from '@novela/contract/socket-events';
import pg from 'pg';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '../../src/platform/metrics/create-metrics.ts';
import { openPostgresRelay } from '../../src/platform/realtime/postgres-relay.ts';
import type { Relay } from '../../src/platform/realtime/relay.ts';
import { startRealtime } from '../../src/platform/realtime/socket-realtime.ts';
import { createTestDatabase } from '../databases.ts';
import { type CuttableLine, openLine } from '../processes/cuttable-line.ts';
import { until } from '../until.ts';

const log = pino({ level: 'silent' });
const server = createServer();
const heard: string[] = [];

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let admin: pg.Client;
let realtime: ReturnType<typeof startRealtime>;
let relay: Relay;
let browser: Socket;
/** Another process, behind a line of its own. */
let line: CuttableLine;
let other: Relay;

const say = (event: string) => other.send({ room: null, event, payload: [] });
const relayPids = async (): Promise<number[]> =>
  (
    await admin.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE application_name = 'novela-studio relay' AND datname = current_database()`,
    )
  ).rows.map(({ pid }) => pid);

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  line = await openLine(database.url);
  relay = openPostgresRelay({ url: database.url, log });
  realtime = startRealtime({
    httpServers: [server],
    redis: null,
    relay,
    refuse: () => null,
    log,
    metrics: createMetrics(),
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { transports: ['websocket'] });
  browser.onAny((event: string) => heard.push(event));
  await until('the browser is there', () => browser.connected);
});
afterAll(async () => {
  browser.close();
  await realtime.close();
  await Promise.all([relay.close(), other?.close()]);
  await line.close();
  await admin.end();
  await database.drop();
});
beforeEach(() => {
  heard.length = 0;
});

test('browsers of a process whose line was cut are told that they missed something, once', async () => {
  const [pid] = await until('the process listens', async () => {
    const pids = await relayPids();
    return pids.length === 1 && pids;
  });
  other = openPostgresRelay({ url: line.url, log });
  say('hello');
  await until('two processes talk', () => heard.includes('hello'));
  heard.length = 0;
  await admin.query('SELECT pg_terminate_backend($1)', [pid]);
  say('said to a deaf process');
  await until('the browser is told', () => heard.includes('news:missed'));
  say('said again');
  await until('news arrives again', () => heard.includes('said again'));
  expect(heard).toEqual(['news:missed', 'said again']);
  await until('one line each is left', async () => (await relayPids()).length === 2);
});

test('what was on its way when the line broke is told to the others as missed', async () => {
  line.freeze();
  say('never heard');
  await line.cut();
  await line.mend();
  await until('the browser is told', () => heard.includes('news:missed'));
  say('said again');
  await until('news arrives again', () => heard.includes('said again'));
  expect(heard).toEqual(['news:missed', 'said again']);
  await until('one line each is left', async () => (await relayPids()).length === 2);
});

test('more news than may wait for the line is one word that something was missed', async () => {
  await line.cut();
  await until('the line is seen to be down', async () => (await relayPids()).length === 1);
  for (let number = 1; number <= 502; number++) say(`news ${number}`);
  await line.mend();
  await until('the last one arrives', () => heard.includes('news 502'));
  expect(heard[0]).toBe('news:missed');
  expect(heard.length).toBeLessThan(10);
});

test('news of this process reaches its own browsers whatever becomes of the line', async () => {
  const pids = await relayPids();
  for (const pid of pids) await admin.query('SELECT pg_terminate_backend($1)', [pid]);
  await browser.emitWithAck('novela:subscribe', { novelaId: 'mine' });
  realtime.toNovela('mine', videoUpdate('mine'), {} as never);
  await until('the browser hears', () => heard.includes(videoUpdate('mine')));
});
