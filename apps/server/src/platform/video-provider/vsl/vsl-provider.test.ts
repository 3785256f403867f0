import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createVslProvider } from './vsl-provider.ts';

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = null;
});

const serve = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/homolog`;
};

const order = {
  takeId: 't',
  modelId: 'wan-2.5-t2v',
  parameters: { prompt: 'A pier.', duration: 5, size: '1280*720' },
} as const;

test('an order carries the user, the kind and the parameters under the names the gateway wants', async () => {
  const bodies: unknown[] = [];
  const baseUrl = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push([request.method, request.url, JSON.parse(Buffer.concat(chunks).toString('utf8'))]);
      response.writeHead(202, { 'content-type': 'application/json' }).end('{"jobId":"job-1"}');
    });
  });
  const ticket = await createVslProvider({ baseUrl: `${baseUrl}/`, userId: 'me' }).start(order);
  expect(ticket.jobId).toBe('job-1');
  expect(bodies).toEqual([
    [
      'POST',
      '/homolog/generate-media',
      {
        userId: 'me',
        mediaType: 'video',
        modelId: 'wan-2.5-t2v',
        prompt: 'A pier.',
        parameters: { duration: 5, size: '1280*720' },
      },
    ],
  ]);
});

test('a service that is not there was sent nothing', async () => {
  const baseUrl = await serve(() => undefined);
  await new Promise<void>((done) => server?.close(() => done()));
  const provider = createVslProvider({ baseUrl, userId: 'me' });
  await expect(provider.start(order)).rejects.toMatchObject({
    code: 'provider_unavailable',
    details: { charged: false },
  });
  expect(await provider.ping()).toEqual({ reachable: false, latencyMs: null });
  server = null;
});

test.each<[string, number, object | string, boolean]>([
  ['knows no such job', 404, { error: 'Job not found', jobId: 'ping' }, true],
  ['knows even this job', 200, { jobId: 'ping', status: 'pending' }, true],
  ['is another service', 404, { error: 'Not found' }, false],
  ['is a page', 404, '<html>Not found</html>', false],
  ['lets nobody in', 403, { message: 'Forbidden' }, false],
  ['crashed', 502, { message: 'Internal server error' }, false],
])('a service that %s (%i): reachable or not', async (_what, status, body, reachable) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const baseUrl = await serve((_request, response) => void response.writeHead(status).end(text));
  const answer = await createVslProvider({ baseUrl, userId: 'me' }).ping();
  expect(answer).toMatchObject({ reachable, latencyMs: expect.any(Number) });
  expect(answer.problem?.includes(`status ${status}`)).toBe(reachable ? undefined : true);
});

test('a gateway asked at a wrong stage is not the video service, and the setting is named', async () => {
  const baseUrl = await serve(
    (_request, response) => void response.writeHead(403).end('{"message":"Missing Authentication Token"}'),
  );
  const answer = await createVslProvider({ baseUrl, userId: 'me' }).ping();
  expect(answer).toMatchObject({ reachable: false, problem: expect.stringContaining('LAMBDA_API_URL') });
});

test.each<[string, RequestListener]>([
  ['hangs up after reading', (request) => request.on('end', () => request.socket.destroy()).resume()],
  ['never answers', () => undefined],
  [
    'breaks off in the middle of its answer',
    (request, response) => {
      response.writeHead(202, { 'content-length': '100' });
      response.write('{"jobId":');
      response.once('drain', () => undefined);
      setImmediate(() => request.socket.destroy());
    },
  ],
])('a service that %s leaves the doubt standing', async (_name, answer) => {
  const baseUrl = await serve(answer);
  const provider = createVslProvider({ baseUrl, userId: 'me', startTimeoutMs: 300 });
  await expect(provider.start(order)).rejects.toMatchObject({
    code: 'submission_unknown',
    details: { charged: null },
  });
});
