import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { endpoints } from '@novela/contract/endpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Studio, startStudio } from '../start-studio.ts';
import { sendRaw } from './send-raw.ts';

let studio: Studio;
let pages: Server;
/** Lines on which `/resting` was answered once: they are closed when they are used for it again. */
const rested = new WeakSet<Socket>();
let closed = 0;
const seen: { url: string | undefined; host: string | undefined; bytes: number }[] = [];

beforeAll(async () => {
  pages = createServer((req, res) => {
    if (req.url === '/resting' && rested.has(req.socket)) {
      closed += 1;
      req.socket.destroy();
      return;
    }
    rested.add(req.socket);
    let bytes = 0;
    req.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    req.on('end', () => {
      seen.push({ url: req.url, host: req.headers.host, bytes });
      res.setHeader('Content-Type', 'text/html');
      if (req.url === '/strict') res.setHeader('Content-Security-Policy', "default-src 'self'");
      res.write('<p>first');
      setImmediate(() => res.end(' last</p>'));
    });
  }).listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const sockets = new WebSocketServer({ server: pages });
  sockets.on('connection', (socket) => socket.on('message', (text) => socket.send(`echo ${text}`)));
  const address = pages.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  studio = await startStudio({ work: false, env: { PAGES_URL: `http://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await studio.close();
  pages.close();
});

describe('pages', () => {
  test('come through the front door with a policy of their own', async () => {
    const page = await fetch(`${studio.url}/novelas/x?y=1`);
    expect([page.status, await page.text()]).toEqual([200, '<p>first last</p>']);
    expect(page.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[\w+/=]{20,}';.*object-src 'none'/,
    );
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(seen.at(-1)?.url).toBe('/novelas/x?y=1');
    const strict = await fetch(`${studio.url}/strict`);
    expect(strict.headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  test('come although the line to them was closed while it rested', async () => {
    for (let visit = 0; visit < 3; visit++) {
      const page = await fetch(`${studio.url}/resting`);
      expect([page.status, await page.text()]).toEqual([200, '<p>first last</p>']);
    }
    expect(closed).toBeGreaterThan(0);
  });

  test('uploads are streamed, however large', async () => {
    const size = 12 * 1024 * 1024;
    await (await fetch(`${studio.url}/form`, { method: 'POST', body: new Uint8Array(size) })).text();
    expect(seen.at(-1)?.bytes).toBe(size);
  });

  test('are not for strangers', async () => {
    const before = seen.length;
    const { status } = await sendRaw(studio.url, {
      method: 'GET',
      path: '/',
      headers: { Host: 'evil.example' },
    });
    expect(status).toBe(403);
    expect(seen.length).toBe(before);
  });

  test('keep their own sockets, for friends only', async () => {
    const address = `${studio.url.replace('http', 'ws')}/_next/webpack-hmr`;
    const socket = new WebSocket(address, { headers: { Origin: studio.url } });
    await once(socket, 'open');
    socket.send('hello');
    expect(String((await once(socket, 'message'))[0])).toBe('echo hello');
    socket.close();
    const stranger = new WebSocket(address, { headers: { Origin: 'https://evil.example' } });
    await expect(once(stranger, 'open')).rejects.toThrow();
  });

  test('are not served on the API port, and data never comes from them', async () => {
    expect((await fetch(`${studio.apiUrl}/novelas/x`)).status).toBe(404);
    const before = seen.length;
    expect((await fetch(`${studio.url}/api/nope`)).headers.get('content-type')).toContain('problem+json');
    expect(seen.length).toBe(before);
  });

  test('that do not answer are replaced by one that reloads itself, while the API goes on', async () => {
    const lonely = await startStudio({ work: false, env: { PAGES_URL: 'http://127.0.0.1:9' } });
    try {
      const page = await fetch(`${lonely.url}/`);
      expect(page.status).toBe(502);
      expect(await page.text()).toContain('http-equiv="refresh"');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect((await lonely.must('GET /api/health/live')).data.status).toBe('ok');
    } finally {
      await lonely.close();
    }
  });
});

describe('what the studio says about itself', () => {
  test('the OpenAPI document holds every endpoint of the contract and the socket', async () => {
    const document = (await (await fetch(`${studio.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      'x-socket-events': Record<string, Record<string, unknown>>;
    };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(described.sort()).toEqual(Object.keys(endpoints).sort());
    expect(Object.keys(document['x-socket-events']['clientToServer'] ?? {})).toContain('novela:subscribe');
    expect(JSON.stringify(document)).toContain('idempotency-key');
  });

  test('the page about it needs no script and names every endpoint', async () => {
    const page = await fetch(`${studio.url}/api/docs`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/);
    for (const key of Object.keys(endpoints)) {
      expect(html).toContain((key.split(' ')[1] ?? '').replace(/:(\w+)/g, '{$1}'));
    }
  });

  test('health names the model and every service', async () => {
    const { data } = await studio.until('the model was looked up', async () => {
      const health = await studio.must('GET /api/health');
      const { languageModel, video } = health.data.checks;
      return languageModel?.latencyMs === null || video?.latencyMs === null ? null : health;
    });
    expect(data).toMatchObject({ status: 'ok', mode: 'live', model: { id: 'gpt-5' }, priceBook: 'vsl' });
    expect(data.checks['languageModel']?.message).toMatch(/^gpt-5 is /);
    expect(Object.keys(data.checks).sort()).toEqual([
      'database',
      'languageModel',
      'queue',
      'storage',
      'video',
    ]);
  });

  test('models and prices are the catalogue and the book', async () => {
    const models = await studio.must('GET /api/models');
    const veo = models.data.find(({ id }) => id === 'veo-3.1');
    expect(veo).toMatchObject({ durations: [4, 6, 8], measuredSeconds: null });
    const prices = await studio.must('GET /api/prices');
    expect(prices.data.prices).toContainEqual({
      modelId: 'veo-3.1',
      mediaType: 'video',
      resolution: '1080p',
      withSound: 0.12,
      silent: 0.12,
    });
  });

  test('the counters can be scraped', async () => {
    const counters = await (await fetch(`${studio.url}/metrics`)).text();
    expect(counters).toMatch(
      /novela_http_request_seconds_count\{method="GET",route="\/api\/models",status="200"\} 1/,
    );
  });
});
