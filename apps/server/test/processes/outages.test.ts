import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { videoUpdate } from '@novela/contract/socket-events';
import type { NovelaVideo } from '@novela/contract/videos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../until.ts';
import { askForScene, createNovela, readScene, untilAllFilmed } from './film-scenes.ts';
import { openProcesses, type Processes, type Running } from './open-processes.ts';

let studio: Processes;
let api: Running;
let worker: Running;

// No Redis here: processes talk through the database alone.
beforeAll(async () => {
  studio = await openProcesses();
  [api, worker] = await Promise.all([studio.start('api'), studio.start('worker')]);
}, 120_000);
afterAll(() => studio.close());

/** Milliseconds five answers take that ask no database: how much a machine with other things to do adds just now. */
const measurePlain = async (): Promise<number> => {
  const startedAt = performance.now();
  for (let asked = 0; asked < 5; asked++) await api.must('GET /api/health/live');
  return performance.now() - startedAt;
};

const checkOf = async (name: string) => (await api.must('GET /api/health')).data.checks[name];

test('without Redis news from a worker reaches a browser through the database', async () => {
  const novelaId = await createNovela(api);
  const socket = await studio.socket(api);
  await socket.emitWithAck('novela:subscribe', { novelaId });
  const states = new Set<string>();
  socket.on(videoUpdate(novelaId), (video: NovelaVideo) => states.add(String(video.currentTake?.state)));
  await askForScene(api, novelaId, 1);
  await untilAllFilmed(api, novelaId, 1, 60_000);
  await until('the browser knows', () => states.has('completed'));
  for (const state of ['writing', 'checking', 'submitted']) expect(states).toContain(state);
}, 90_000);

test('a frozen database is answered with 503 in 2.5 seconds, and heals without a restart', async () => {
  const novelaId = await createNovela(api);
  await askForScene(api, novelaId, 1);
  studio.line.freeze();
  const healthAt = performance.now();
  expect((await api.must('GET /api/health')).data.status).toBe('down');
  const toldAfter = performance.now() - healthAt;
  const slackBefore = await measurePlain();
  expect(toldAfter).toBeLessThan(1900 + slackBefore);
  const timings: number[] = [];
  for (let round = 0; round < 6; round++) {
    const startedAt = performance.now();
    const replies = await Promise.all([
      api.api('GET /api/spending'),
      api.api('POST /api/novelas', { body: { title: 'Never', targetEpisodes: 1 } }),
    ]);
    timings.push(performance.now() - startedAt);
    for (const { status, headers, body } of replies) {
      expect([status, headers.get('retry-after'), body.success]).toEqual([503, '1', false]);
    }
  }
  process.stdout.write(`frozen database: worst answer ${Math.round(Math.max(...timings))} ms\n`);
  // What a machine with other things to do adds to one round says nothing about the others.
  const slack = Math.max(slackBefore, await measurePlain());
  expect(timings.toSorted((a, b) => a - b)[3]).toBeLessThan(2600 + slack);
  expect(Math.max(...timings)).toBeLessThan(4000 + slack);
  await studio.line.mend();
  const mendedAt = performance.now();
  await until('it answers', async () => (await api.api('GET /api/spending')).status === 200);
  process.stdout.write(`mended: first answer after ${Math.round(performance.now() - mendedAt)} ms\n`);
  await untilAllFilmed(api, novelaId, 1, 90_000);
  expect(api.alive() && worker.alive()).toBe(true);
}, 180_000);

test('a database that restarts loses nothing', async () => {
  const novelaId = await createNovela(api);
  const takes = await Promise.all([1, 2, 3, 4].map((scene) => askForScene(api, novelaId, scene)));
  await studio.line.cut();
  const refused = await api.api('GET /api/spending');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await checkOf('database')).toMatchObject({
    status: 'down',
    message: 'The database does not answer.',
  });
  await studio.line.mend();
  const states = await until(
    'every take has come to rest',
    async () => {
      const found = await Promise.all(takes.map(({ videoId }) => readScene(api, videoId).catch(() => null)));
      const rest = found.map((video) => video?.currentTake?.state ?? '');
      return rest.every((state) => state === 'completed' || state === 'submission_unknown') && rest;
    },
    120_000,
  );
  // The order that was on its way may be in doubt, and is never placed a second time.
  const unknown = states.filter((state) => state === 'submission_unknown').length;
  expect(unknown).toBeLessThanOrEqual(4);
  expect(api.alive() && worker.alive()).toBe(true);
}, 180_000);

test('while GPT-5 is away takes wait, health says so, and they go on by themselves', async () => {
  studio.openai.script({ fault: 'server_error', times: 'always' });
  const novelaId = await createNovela(api);
  const { videoId } = await askForScene(api, novelaId, 1);
  const waiting = await until(
    'the scene says what it waits for',
    async () => {
      const video = await readScene(api, videoId);
      return video.currentTake?.error && video;
    },
    90_000,
  );
  expect(waiting.currentTake).toMatchObject({
    state: 'writing',
    error: { code: 'writer_unavailable', charged: false },
  });
  expect(waiting.status).toBe('generating');
  await until('health says it', async () =>
    (await checkOf('languageModel'))?.message.includes('1 scene waits'),
  );
  studio.openai.reset();
  const [video] = await untilAllFilmed(api, novelaId, 1, 120_000);
  expect(video?.error).toBeNull();
}, 240_000);

test('while films cannot be saved takes wait, health says so, and they are saved later', async () => {
  const media = path.join(studio.dataDir, 'media');
  await mkdir(media, { recursive: true });
  await rename(media, `${media}-away`);
  // A file where the folder should be: the same for every user, root included.
  await writeFile(media, 'not a folder');
  const novelaId = await createNovela(api);
  const { videoId } = await askForScene(api, novelaId, 1);
  await until('health says it', async () => (await checkOf('storage'))?.status === 'degraded');
  expect((await checkOf('storage'))?.message).toMatch(/cannot be saved/);
  await until('it waits to be saved', async () => (await readScene(api, videoId)).stage === 'saving', 60_000);
  await until('saving was tried', () =>
    worker.log.some(
      ({ msg, job, takeId }) => msg === 'job failed' && job === 'save-media' && takeId !== undefined,
    ),
  );
  await chmod(media, 0o600);
  await rename(media, `${media}-file`);
  await rename(`${media}-away`, media);
  await untilAllFilmed(api, novelaId, 1, 120_000);
  await until('health is well', async () => (await checkOf('storage'))?.status === 'ok');
}, 240_000);

test('SIGTERM in the middle of everything: done within ten seconds, and the next worker goes on', async () => {
  const novelaId = await createNovela(api);
  const socket = await studio.socket(api);
  const before = studio.vsl.charges().length;
  await Promise.all([1, 2, 3, 4, 5, 6].map((scene) => askForScene(api, novelaId, scene)));
  await until('an order is on its way', () => studio.vsl.charges().length > before);
  const stoppedAt = performance.now();
  const closed = new Promise<unknown>((resolve) => {
    socket.once('disconnect', (reason, details) => resolve([reason, details]));
  });
  await Promise.all([worker.kill('SIGTERM'), api.kill('SIGTERM')]);
  process.stdout.write(`SIGTERM: all gone after ${Math.round(performance.now() - stoppedAt)} ms\n`);
  expect(performance.now() - stoppedAt).toBeLessThan(11_500);
  expect(JSON.stringify(await closed)).toContain('transport close');
  [api, worker] = await Promise.all([studio.start('api'), studio.start('worker')]);
  await untilAllFilmed(api, novelaId, 6, 120_000);
  expect(studio.vsl.charges().length - before).toBe(6);
  expect(studio.complaints).toEqual([]);
}, 240_000);
