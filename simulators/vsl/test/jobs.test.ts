import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startVslSimulator, type VslSimulator } from '../src/start-vsl-simulator.ts';
import { create, generate, order, status } from './ask.ts';

let simulator: VslSimulator;

beforeAll(async () => {
  simulator = await startVslSimulator({ pace: 'instant' });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

test('accepts with 202, tells pending, ends completed with a file of the documented key', async () => {
  const told = await generate(simulator, order());
  const body = JSON.parse(told.body) as Record<string, unknown>;
  expect(told.status).toBe(202);
  expect(Object.keys(body)).toEqual([
    'jobId',
    'status',
    'estimatedTime',
    'estimatedCost',
    'replicateId',
    'message',
  ]);
  expect(body).toMatchObject({ status: 'pending', estimatedTime: 30, estimatedCost: 0.25 });
  const jobId = String(body['jobId']);
  await simulator.finish(jobId);
  const { json, headers } = await status(simulator, jobId);
  expect(headers.get('cache-control')).toBe('public, max-age=30');
  expect(json).toMatchObject({ status: 'completed', _source: 'vsl-media-generation' });
  expect(json).not.toHaveProperty('progress');
  expect(json.result?.s3Path).toMatch(
    new RegExp(`^video/novela-studio/\\d{4}/\\d\\d/\\d\\d/${jobId}/original\\.mp4$`),
  );
  expect(json.result?.fileSize).toBeTypeOf('string');
});

test('answers from the webhook-written form lack createdAt and give the size as a number', async () => {
  const jobId = await create(simulator);
  await simulator.finish(jobId);
  simulator.switches({ statusForm: 'webhook' });
  const { json } = await status(simulator, jobId);
  expect(json.createdAt).toBeUndefined();
  expect(json.result?.fileSize).toBeTypeOf('number');
});

test('a natural job is pending, then processing, long before it ends', async () => {
  const slow = await startVslSimulator({ pace: 'natural' });
  try {
    slow.script({ kind: 'stuck' });
    const jobId = await create(slow);
    expect((await status(slow, jobId)).json.status).toBe('pending');
    await expect
      .poll(async () => (await status(slow, jobId)).json.status, { timeout: 5000 })
      .toBe('processing');
  } finally {
    await slow.close();
  }
});

test('a 504 leaves a created, charged job behind', async () => {
  simulator.script({ kind: 'gateway-timeout', afterMs: 20 });
  const told = await generate(simulator, order());
  expect([told.status, told.body]).toEqual([504, '{"message": "Endpoint request timed out"}']);
  expect(simulator.charges()).toHaveLength(1);
  const [job] = simulator.jobs();
  await simulator.finish(job?.jobId ?? '');
  expect(simulator.jobs()[0]?.status).toBe('completed');
  simulator.assertDone();
});

const EMPTY_HANDED = [
  [{ kind: 'bad-gateway' }, 502, '{"message": "Internal server error"}'],
  [{ kind: 'throttled' }, 429, '{"message":"Too Many Requests"}'],
  [{ kind: 'throttled', source: 'quota' }, 429, '{"message":"Limit Exceeded"}'],
  [{ kind: 'throttled', source: 'lambda' }, 429, '{"error":"Rate limit exceeded","retryAfter":3600}'],
  [{ kind: 'forbidden' }, 403, '{"message":"Forbidden"}'],
  [{ kind: 'server-error' }, 500, '{"error":"Internal server error"}'],
  [{ kind: 'unavailable' }, 503, '{"message":"Service Unavailable"}'],
  [{ kind: 'garbage', body: '<html>', status: 200 }, 200, '<html>'],
] as const;

test.each(EMPTY_HANDED)('fault %j answers and creates nothing', async (fault, code, body) => {
  simulator.script(fault);
  const told = await generate(simulator, order());
  expect([told.status, told.body]).toEqual([code, body]);
  expect(simulator.charges()).toEqual([]);
  expect((await generate(simulator, order())).status).toBe(202);
});

test('a refusal by Replicate fails the job without a charge', async () => {
  simulator.script({ kind: 'bad-gateway', source: 'replicate', details: 'Insufficient credit' });
  const told = await generate(simulator, order());
  expect(told.status).toBe(502);
  expect(JSON.parse(told.body)).toMatchObject({
    error: 'Failed to create prediction',
    details: 'Insufficient credit',
  });
  expect(simulator.charges()).toEqual([]);
});

test('an answer without jobId and a connection reset afterwards both cost money; a reset before does not', async () => {
  simulator.script([{ kind: 'no-job-id' }, { kind: 'reset', when: 'after' }]);
  const told = await generate(simulator, order());
  expect([told.status, JSON.parse(told.body)]).toEqual([200, { message: 'Media generation started' }]);
  await expect(generate(simulator, order())).rejects.toThrow('fetch failed');
  expect(simulator.charges()).toHaveLength(2);
  simulator.script({ kind: 'reset', when: 'before' });
  await expect(generate(simulator, order())).rejects.toThrow('fetch failed');
  expect(simulator.charges()).toHaveLength(2);
});

test('jobs fail with the words of Replicate, hang, or are called off; only a failure is free', async () => {
  simulator.script([
    { kind: 'failed', error: 'E005' },
    { kind: 'failed', error: 'E003', charged: true },
    { kind: 'stuck' },
    { kind: 'cancelled' },
  ]);
  const ids = [
    await create(simulator),
    await create(simulator),
    await create(simulator),
    await create(simulator),
  ];
  for (const id of ids) await simulator.finish(id);
  const ends = await Promise.all(ids.map(async (id) => (await status(simulator, id)).json));
  expect(ends.map((end) => end.status)).toEqual(['failed', 'failed', 'processing', 'failed']);
  expect(ends[0]?.error).toBe(
    'The input or output was flagged as sensitive. Please try again with different inputs. (E005)',
  );
  expect(ends[3]?.error).toBe('Generation canceled');
  expect(simulator.charges().map((charge) => charge.billed)).toEqual([false, true, true, true]);
});

test('faults wait for their request and are missed when it never comes', async () => {
  simulator.script({ kind: 'forbidden', where: { promptIncludes: 'Otavio' } });
  expect((await generate(simulator, order())).status).toBe(202);
  expect(() => simulator.assertDone()).toThrow('Scripted faults never met: forbidden');
  expect((await generate(simulator, order({ prompt: 'Otavio waits' }))).status).toBe(403);
  simulator.assertDone();
});

test('the remote control does the same over HTTP', async () => {
  const control = new URL('/__simulator/', simulator.url).href;
  await fetch(`${control}script`, {
    method: 'POST',
    body: JSON.stringify([{ kind: 'server-error', on: 'status' }]),
  });
  const jobId = await create(simulator);
  expect((await status(simulator, jobId)).status).toBe(500);
  await fetch(`${control}finish`, { method: 'POST', body: JSON.stringify({ jobId }) });
  const jobs = (await (await fetch(`${control}jobs`)).json()) as { status: string }[];
  expect(jobs.map((job) => job.status)).toEqual(['completed']);
  expect((await fetch(`${control}assert-done`, { method: 'POST' })).status).toBe(200);
});

test('jobs, ledger and files outlive a restart, a torn last line included', async () => {
  const mediaDir = mkdtempSync(join(tmpdir(), 'vsl-restart-'));
  try {
    const before = await startVslSimulator({ pace: 'instant', mediaDir });
    const done = await create(before);
    await before.finish(done);
    before.script({ kind: 'stuck' });
    await create(before);
    await before.close();
    appendFileSync(join(mediaDir, 'jobs.jsonl'), '{"job":{"jobId":"to');
    const after = await startVslSimulator({ pace: 'instant', mediaDir });
    const later = await create(after);
    await after.close();
    const last = await startVslSimulator({ pace: 'instant', mediaDir });
    const { json } = await status(last, done);
    expect(json.status).toBe('completed');
    expect((await fetch(json.result?.originalUrl ?? '')).status).toBe(200);
    expect(last.charges()).toHaveLength(3);
    await expect.poll(async () => (await status(last, later)).json.status).toBe('completed');
    await last.close();
  } finally {
    rmSync(mediaDir, { recursive: true, force: true });
  }
});
