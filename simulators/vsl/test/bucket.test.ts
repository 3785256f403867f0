import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FileFault } from '../src/faults/fault.ts';
import { startVslSimulator, type VslSimulator } from '../src/start-vsl-simulator.ts';
import { create, status } from './ask.ts';

let simulator: VslSimulator;

beforeAll(async () => {
  simulator = await startVslSimulator({ pace: 'instant' });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

async function film(changes: Record<string, unknown> = {}): Promise<string> {
  const jobId = await create(simulator, changes);
  await simulator.finish(jobId);
  return (await status(simulator, jobId)).json.result?.originalUrl ?? '';
}

test('serves whole objects with type, length, ETag and date; HEAD without a body', async () => {
  const url = await film();
  const whole = await fetch(url);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(whole.headers.get('content-type')).toBe('video/mp4');
  expect(whole.headers.get('etag')).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
  expect(Date.parse(whole.headers.get('last-modified') ?? '')).toBeGreaterThan(0);
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(String(bytes.length));
  expect((await head.arrayBuffer()).byteLength).toBe(0);
  const again = await fetch(url, { headers: { 'If-None-Match': whole.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('says beside every object which render it is, with the names in lower case', async () => {
  const url = await film();
  const [job] = simulator.jobs();
  for (const init of [{}, { method: 'HEAD' }, { headers: { Range: 'bytes=0-9' } }]) {
    const { headers } = await fetch(url, init);
    expect(headers.get('x-amz-meta-replicateid')).toBe(job?.replicateId);
    expect(headers.get('x-amz-meta-modelid')).toBe('wan-2.5-t2v');
    expect(headers.get('x-amz-meta-sourceurl')).toMatch(/^https:\/\/replicate\.delivery\/.+\.mp4$/);
    expect(headers.get('x-amz-meta-originalurl')).toBe(headers.get('x-amz-meta-sourceurl'));
    expect(Date.parse(headers.get('x-amz-meta-uploadedat') ?? '')).toBe(job?.completedAt);
  }
});

test('serves ranges as S3 does', async () => {
  const url = await film();
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
  const size = whole.length;
  for (const [range, from, to] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, size - 1],
    ['bytes=-50', size - 50, size - 1],
    [`bytes=10-${size * 2}`, 10, size - 1],
  ] as const) {
    const part = await fetch(url, { headers: { Range: range } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to}/${size}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(from, to + 1))).toBe(true);
  }
  const beyond = await fetch(url, { headers: { Range: `bytes=${size}-` } });
  expect(beyond.status).toBe(416);
  expect(await beyond.text()).toContain('<Code>InvalidRange</Code>');
});

test('a missing key, a listing, and a climb out of the bucket are refused in XML', async () => {
  const bucket = new URL('/vsl-homolog-media/', simulator.url).href;
  const missing = await fetch(`${bucket}video/x/original.mp4`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain(
    '<Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>',
  );
  expect((await fetch(bucket)).status).toBe(403);
  expect((await fetch(`${bucket}..%2Fjobs.jsonl`)).status).toBe(404);
});

async function spoilt(kind: FileFault['kind']): Promise<string> {
  simulator.script({ kind });
  return film();
}

test('results can be missing, archived, of a wrong type, or torn', async () => {
  expect((await fetch(await spoilt('file-missing'))).status).toBe(404);
  const archived = await fetch(await spoilt('file-archived'));
  expect([archived.status, await archived.text()]).toEqual([
    403,
    expect.stringContaining('InvalidObjectState'),
  ]);
  expect((await fetch(await spoilt('file-wrong-type'))).headers.get('content-type')).toBe('text/html');
  const torn = await fetch(await spoilt('file-truncated'));
  await expect(torn.arrayBuffer()).rejects.toThrow();
});

test('image models give pictures of the asked size and format', async () => {
  const png = await film({
    mediaType: 'image',
    modelId: 'flux-schnell',
    parameters: { width: 640, height: 480 },
  });
  const bytes = Buffer.from(await (await fetch(png)).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([640, 480]);
  const jpg = await fetch(await film({ mediaType: 'image', modelId: 'nano-banana', parameters: {} }));
  expect(jpg.headers.get('content-type')).toBe('image/jpeg');
  expect(
    Buffer.from(await jpg.arrayBuffer())
      .subarray(0, 2)
      .toString('hex'),
  ).toBe('ffd8');
});
