import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startVslSimulator, type VslSimulator } from '../src/start-vsl-simulator.ts';
import { WEBHOOK_SECRET } from '../src/webhook/answer-webhook.ts';
import { create, status } from './ask.ts';

const film = Buffer.from('a film made elsewhere');
const replicate = createServer((request, response) => {
  if (request.url?.endsWith('/film.mp4')) response.writeHead(200, { 'Content-Type': 'video/mp4' }).end(film);
  else response.writeHead(404).end();
});

let simulator: VslSimulator;
let output: string;

beforeAll(async () => {
  simulator = await startVslSimulator({ pace: 'instant' });
  await new Promise<void>((done) => replicate.listen(0, '127.0.0.1', done));
  output = `http://127.0.0.1:${(replicate.address() as AddressInfo).port}/film.mp4`;
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await simulator.close();
  await new Promise<void>((done) => replicate.close(() => done()));
});

const tell = async (body: string, secondsAgo = 0) => {
  const stamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const key = Buffer.from(WEBHOOK_SECRET.slice('whsec_'.length), 'base64');
  const signature = `v1,${createHmac('sha256', key).update(`m1.${stamp}.${body}`).digest('base64')}`;
  const headers = { 'webhook-id': 'm1', 'webhook-timestamp': stamp, 'webhook-signature': signature };
  const response = await fetch(`${simulator.url}/webhook/replicate`, { method: 'POST', headers, body });
  return [response.status, await response.json()] as const;
};

/** A job nothing but a webhook ends, and the id Replicate knows it by. */
const stuck = async () => {
  simulator.script({ kind: 'stuck' });
  const jobId = await create(simulator);
  return { jobId, id: simulator.jobs().find((job) => job.jobId === jobId)?.replicateId };
};
const prediction = (id: unknown, more: object) => JSON.stringify({ id, ...more });

test('an unknown prediction is answered 200, an old signature 401', async () => {
  expect(await tell('{"id":"unknown"}')).toEqual([200, { message: 'Job not found', replicateId: 'unknown' }]);
  expect(await tell('{"id":"unknown"}', 301)).toEqual([401, { error: 'Invalid webhook signature' }]);
});

test.each([['one address'], ['a list']])('a success told with %s is stored, once', async (form) => {
  const { jobId, id } = await stuck();
  const success = { status: 'succeeded', output: form === 'a list' ? [output, `${output}?second`] : output };
  expect(await tell(prediction(id, success))).toEqual([
    200,
    { message: 'Webhook processed', jobId, status: 'completed' },
  ]);
  const { json } = await status(simulator, jobId);
  expect(json.status).toBe('completed');
  const stored = await fetch(json.result?.originalUrl ?? '');
  expect(Buffer.from(await stored.arrayBuffer())).toEqual(film);
  expect(stored.headers.get('x-amz-meta-sourceurl')).toBe(output);
  expect(await tell(prediction(id, success))).toEqual([
    200,
    { message: 'Webhook already processed', replicateId: id },
  ]);
});

test('what cannot be stored is answered 200, never mended, and the job hangs for ever', async () => {
  const { jobId, id } = await stuck();
  const gone = prediction(id, { status: 'succeeded', output: output.replace('film', 'gone') });
  expect(await tell(gone)).toEqual([
    200,
    { message: 'Webhook received but processing failed', error: 'Failed to download media: 404' },
  ]);
  const again = await tell(prediction(id, { status: 'succeeded', output }));
  expect(again).toEqual([200, { message: 'Webhook already processed', replicateId: id }]);
  expect(['pending', 'processing']).toContain((await status(simulator, jobId)).json.status);
  expect(await tell('no json')).toEqual([
    200,
    { message: 'Webhook received but processing failed', error: expect.any(String) },
  ]);
});

test('failures are kept as told, what was called off as failed, and what was aborted not at all', async () => {
  const [failed, canceled, aborted] = [await stuck(), await stuck(), await stuck()];
  await tell(prediction(failed.id, { status: 'failed', error: 'Out of memory (E004)' }));
  await tell(prediction(canceled.id, { status: 'canceled' }));
  await tell(prediction(aborted.id, { status: 'aborted' }));
  const ends = await Promise.all(
    [failed, canceled, aborted].map(async ({ jobId }) => (await status(simulator, jobId)).json),
  );
  expect(ends[0]).toMatchObject({ status: 'failed', error: 'Out of memory (E004)' });
  expect(ends[1]).toMatchObject({ status: 'failed', error: 'Generation canceled' });
  expect(['pending', 'processing']).toContain(ends[2]?.status);
});
