import { videoUpdate } from '@novela/contract/socket-events';
import type { NovelaVideo } from '@novela/contract/videos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../until.ts';
import { askForScene, createNovela, readScene, untilAllFilmed } from './film-scenes.ts';
import { openProcesses, type Processes, type Running } from './open-processes.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

let redis: TestRedis;
let studio: Processes;
let api: Running;
let workers: Running[];

beforeAll(async () => {
  redis = await startRedis();
  studio = await openProcesses({ REDIS_URL: redis.url });
  api = await studio.start('api');
  workers = await Promise.all([studio.start('worker'), studio.start('worker')]);
}, 120_000);
afterAll(async () => {
  await studio.close();
  await redis.close();
});

const everyWorker = () => workers.flatMap(({ log }) => log);

const ordered = ['submitted', 'processing', 'verifying', 'completed'];

/** Milliseconds from the commit a worker logs to the event a browser receives, one for each move of a take. */
async function measureNews(novelaId: string, scenes: number): Promise<number[]> {
  const socket = await studio.socket(api);
  await socket.emitWithAck('novela:subscribe', { novelaId });
  const heard = new Map<string, number>();
  socket.on(videoUpdate(novelaId), (video: NovelaVideo) => {
    const move = `${video.currentTake?.id} ${video.currentTake?.state}`;
    if (!heard.has(move)) heard.set(move, Date.now());
  });
  for (let scene = 1; scene <= scenes; scene++) {
    const { takeId } = await askForScene(api, novelaId, scene);
    // News says how the scene stands when it is told: on a busy machine that may be further on already.
    await until('the order is placed', () => ordered.some((state) => heard.has(`${takeId} ${state}`)));
  }
  return everyWorker().flatMap((line) => {
    const at = heard.get(`${line['takeId']} ${line['state']}`);
    return line.msg === 'take moved' && at !== undefined ? [at - Date.parse(String(line['time']))] : [];
  });
}

/**
 * The slowest one in twenty of the quietest of three rounds, and what may be expected: on a machine that does other
 * things besides, plain requests tell how much slower everything is.
 */
async function measureQuietest(scenes: number, usualMs: number) {
  let best = { waits: [] as number[], p95: Number.POSITIVE_INFINITY, allowed: usualMs };
  for (let round = 0; round < 3 && best.p95 >= best.allowed; round++) {
    const novelaId = await createNovela(api);
    const bare = measurePlain();
    const waits = await measureNews(novelaId, scenes);
    const found = { waits, p95: p95(waits), allowed: Math.max(usualMs, p95(await bare()) * 6) };
    if (found.p95 - found.allowed < best.p95 - best.allowed) best = found;
    await untilAllFilmed(api, novelaId, scenes, 60_000);
  }
  return best;
}

/** Asks something plain again and again until it is called; then answers how many milliseconds each took. */
function measurePlain(): () => Promise<readonly number[]> {
  const taken: number[] = [];
  let running = true;
  const asking = (async () => {
    while (running) {
      const startedAt = performance.now();
      await api.must('GET /api/spending');
      taken.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    running = false;
    await asking;
    return taken;
  };
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.POSITIVE_INFINITY;

test('news from a worker reaches a browser at the api within a tenth of a second', async () => {
  const { waits, p95, allowed } = await measureQuietest(12, 100);
  process.stdout.write(`commit to browser through Redis: ${waits.length} moves, p95 ${p95} ms\n`);
  expect(waits.length).toBeGreaterThan(40);
  expect(p95).toBeLessThan(allowed);
}, 120_000);

test('thirty scenes are filmed by two workers, each once, though one worker is killed', async () => {
  const novelaId = await createNovela(api);
  const before = studio.vsl.charges().length;
  const scenes = Array.from({ length: 30 }, (_, index) => index + 1);
  const [victim, survivor] = workers;
  const heard = victim?.log.length ?? 0;
  // Both workers hold jobs for certain while the Writer takes its time.
  studio.openai.script({ fault: 'slow', ms: 3000, times: 12 });
  await Promise.all(scenes.map((scene) => askForScene(api, novelaId, scene)));
  const isMove = ({ msg }: { readonly msg?: unknown }) => msg === 'take moved';
  await until('the victim has work', () => victim?.log.slice(heard).some(isMove));
  await victim?.kill('SIGKILL');
  studio.openai.reset();
  const held = new Set(
    victim?.log
      .slice(heard)
      .filter(isMove)
      .map(({ takeId }) => takeId),
  );
  const killedAt = Date.now();
  const videos = await untilAllFilmed(api, novelaId, 30, 120_000).catch((error: unknown) => error);
  const parked = Array.isArray(videos) ? [] : await listUnknown(novelaId);
  // An order that was on its way when its process died is never placed again by itself: it asks a person.
  if (parked.length === 0 && !Array.isArray(videos)) throw videos;
  expect(studio.vsl.charges().length - before).toBeLessThanOrEqual(30);
  expect(studio.vsl.charges().length - before).toBeGreaterThanOrEqual(30 - parked.length);
  const taken = survivor?.log.filter(
    ({ msg, attempt, time, takeId }) =>
      msg === 'job done' && Number(attempt) > 1 && held.has(takeId) && Date.parse(String(time)) > killedAt,
  );
  const last = Math.max(
    0,
    ...(taken ?? []).map(({ time, ms }) => Date.parse(String(time)) - Number(ms) - killedAt),
  );
  process.stdout.write(`jobs of the killed worker: ${taken?.length}, last taken over after ${last} ms\n`);
  expect(taken?.length).toBeGreaterThan(0);
  expect(last).toBeLessThan(30_000);
  workers = [await studio.start('worker'), ...workers.slice(1)];
}, 200_000);

async function listUnknown(novelaId: string): Promise<readonly NovelaVideo[]> {
  const { videos } = await api.must('GET /api/novelas/:id', { params: { id: novelaId } });
  return videos.filter(({ currentTake }) => currentTake?.state === 'submission_unknown');
}

test('two api processes answer the same and both bring the news', async () => {
  const other = await studio.start('api');
  const novelaId = await createNovela(api);
  const [here, there] = await Promise.all([studio.socket(api), studio.socket(other)]);
  const heard = { here: new Set<string>(), there: new Set<string>() };
  for (const [name, socket] of [
    ['here', here],
    ['there', there],
  ] as const) {
    await socket.emitWithAck('novela:subscribe', { novelaId });
    socket.on(videoUpdate(novelaId), (video: NovelaVideo) =>
      heard[name].add(String(video.currentTake?.state)),
    );
  }
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const click = (at: Running) =>
    at.api('POST /api/novelas/:id/generate-video', {
      params: { id: novelaId },
      body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Two doors, one click.' },
      headers: key,
    });
  const answers = await Promise.all([click(api), click(other), click(api), click(other)]);
  for (const { status } of answers) expect([202, 409]).toContain(status);
  const [video] = await untilAllFilmed(other, novelaId, 1, 60_000);
  if (!video) throw new Error('There is no scene.');
  expect(video.takeCount).toBe(1);
  await until('both browsers know', () => heard.here.has('completed') && heard.there.has('completed'));
  expect(await readScene(api, video.id)).toEqual(await readScene(other, video.id));
  await other.kill('SIGTERM');
}, 120_000);

test('Redis gone: news still arrives, health says so; Redis back: all is well again', async () => {
  await redis.stop();
  await until('health says it', async () => {
    const { data } = await api.must('GET /api/health');
    return data.checks['redis']?.status === 'degraded' && data.status === 'degraded';
  });
  const { waits, p95, allowed } = await measureQuietest(5, 250);
  process.stdout.write(`commit to browser without Redis: ${waits.length} moves, p95 ${p95} ms\n`);
  expect(waits.length).toBeGreaterThan(15);
  expect(p95).toBeLessThan(allowed);
  await redis.start();
  await until(
    'health is well',
    async () => (await api.must('GET /api/health')).data.checks['redis']?.status === 'ok',
  );
  await measureNews(await createNovela(api), 2);
  for (const { alive } of [api, ...workers.slice(0, 2)]) expect(alive()).toBe(true);
}, 180_000);

test('a worker tells how it is on its own port and nothing else', async () => {
  const [worker] = workers;
  if (!worker) throw new Error('There is no worker.');
  expect((await worker.must('GET /api/health')).data.checks['queue']?.status).toBe('ok');
  expect((await worker.api('GET /api/novelas')).status).toBe(404);
  const counters = await (await fetch(`${worker.url}/metrics`)).text();
  expect(counters).toContain('novela_job_seconds');
});
