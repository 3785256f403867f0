import { connect } from 'node:net';
import { problem } from '@novela/contract/problem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';
import { type RawRequest, sendRaw } from './send-raw.ts';

let studio: Studio;
let port: string;

beforeAll(async () => {
  studio = await startStudio({ work: false, env: { PUBLIC_HOSTS: 'studio.example,lan.example:8443' } });
  ({ port } = new URL(studio.url));
});
afterAll(() => studio.close());

const get = (headers: Record<string, string>, path = '/api/health/live') =>
  sendRaw(studio.url, { method: 'GET', path, headers });
const codeOf = (text: string): string => problem.parse(JSON.parse(text)).code;

describe('Host', () => {
  test.each([
    'localhost:$',
    '127.0.0.1:$',
    '[::1]:$',
    'LOCALHOST:$',
    'studio.example',
    'studio.example:9',
    'lan.example:8443',
  ])('%s is one of its names', async (host) =>
    expect((await get({ Host: host.replace('$', port) })).status).toBe(200),
  );

  test.each([
    'evil.example',
    'localhost',
    'localhost:9999',
    'localhost.evil.example:$',
    'evil.example:$',
    '127.0.0.1.evil.example:$',
    'lan.example:1',
    'user@localhost:$',
    '192.168.1.5:$',
  ])('%j is none of its names', async (host) => {
    const { status, text } = await get({ Host: host.replace('$', port) });
    expect([status, codeOf(text)]).toEqual([403, 'host_not_allowed']);
  });
});

describe('Origin and fetch metadata', () => {
  const post = (headers: Record<string, string>): RawRequest => ({
    headers,
    path: '/api/drafts',
    body: { sentence: 'Two sisters and one inheritance.' },
  });

  test.each<[string, Record<string, string>]>([
    ['another site', { Origin: 'https://evil.example' }],
    ['null', { Origin: 'null' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a name that begins like ours', { Origin: 'http://localhost.evil.example' }],
    ['a path after the name', { Origin: 'http://studio.example/x' }],
    ['a script of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    ['a form of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
  ])('a post from %s is refused before anything is written', async (_what, headers) => {
    const { status, text, headers: answered } = await sendRaw(studio.url, post(headers));
    expect([status, codeOf(text)]).toEqual([403, 'origin_not_allowed']);
    expect(answered['access-control-allow-origin']).toBeUndefined();
    expect(studio.openai.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('a link on another site may open the studio', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await get(headers, '/api/docs')).status).toBe(200);
  });

  test('a page on the other own port may read, with a preflight', async () => {
    const origin = studio.apiUrl;
    const preflight = await sendRaw(studio.url, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe(origin);
    expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(preflight.headers['vary']).toContain('Origin');
    const evil = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const refused = await sendRaw(studio.url, { method: 'OPTIONS', headers: evil });
    expect(refused.status).toBe(403);
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('open to the network', () => {
  let open: Studio;

  beforeAll(async () => {
    open = await startStudio({
      work: false,
      env: { HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'true', PUBLIC_HOSTS: '10.0.0.7' },
    });
  });
  afterAll(() => open.close());

  const own: readonly (readonly [string, string])[] = [
    ['http://192.168.1.5:3000', '192.168.1.5:3001'],
    ['http://[fd00::5]:3000', '[fd00::5]:3001'],
    ['http://10.0.0.7:3000', '192.168.1.5:3000'],
  ];
  const foreign: readonly (readonly [string, string])[] = [
    ['http://192.168.1.6:3000', '192.168.1.5:3000'],
    ['http://203.0.113.9', '192.168.1.5:3000'],
    ['http://[fd00::6]', '[fd00::5]:3000'],
    ['http://192.168.1.5:3000', '127.0.0.1:$'],
  ];
  const knock = async (origin: string, host: string) => {
    const headers = { Origin: origin, Host: host.replace('$', new URL(open.url).port) };
    const asking = { ...headers, 'Access-Control-Request-Method': 'POST' };
    const preflight = await sendRaw(open.url, { method: 'OPTIONS', headers: asking });
    const posted = await sendRaw(open.url, { headers, body: { title: 'Harbour', targetEpisodes: 1 } });
    const greeted = await sendRaw(open.url, {
      method: 'GET',
      path: '/socket.io/?EIO=4&transport=polling',
      headers,
    });
    return [preflight, posted, greeted];
  };

  test.each(own)('a page of %s may use the studio at %s', async (origin, host) => {
    const answers = await knock(origin, host);
    expect(answers.map(({ status }) => status)).toEqual([204, 201, 200]);
    expect(answers[0]?.headers['access-control-allow-origin']).toBe(origin);
  });

  test.each(foreign)('a page of %s may not use the studio at %s', async (origin, host) => {
    const answers = await knock(origin, host);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    for (const { headers } of answers) expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('answers carry a policy that allows nothing, and nothing that needs https', async () => {
  for (const path of ['/api/health/live', '/api/nope', '/metrics']) {
    const { headers } = await get({}, path);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('upgrade-insecure');
  }
});

test('a line may rest longer than proxies let it, so that no request meets its end', async () => {
  expect((await get({ Connection: 'keep-alive' })).headers['keep-alive']).toBe('timeout=75');
});

/** Bytes on the wire, for what no HTTP client would send; answers everything received until the line is closed. */
const talk = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (part) => {
      heard += part;
    });
    socket.on('close', () => resolve(heard)).on('error', reject);
  });

test.each<[string, string | Buffer, RegExp]>([
  ['no Host', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 400 .*bad_request/s],
  ['HTTP/1.0 without Host', 'GET /api/health HTTP/1.0\r\n\r\n', /^HTTP\/1.1 400 .*bad_request/s],
  [
    'length and chunks',
    'POST /api/novelas HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    /^HTTP\/1.1 400 .*bad_request/s,
  ],
  [
    'two lengths',
    'POST /api/novelas HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc',
    /^HTTP\/1.1 400 .*bad_request/s,
  ],
  [
    'an absolute address',
    'GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    /^HTTP\/1.1 403 .*host_not_allowed/s,
  ],
  [
    'a TLS greeting',
    Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]),
    /^HTTP\/1.1 400 .*bad_request/s,
  ],
])('%s is answered like everything else', async (_what, bytes, expected) => {
  expect(await talk(bytes)).toMatch(expected);
  expect((await get({})).status).toBe(200);
});

test('the 21st request within two seconds has to wait where ten a second are allowed', async () => {
  const limited = await startStudio({ work: false, env: { RATE_LIMIT: '10' } });
  try {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => sendRaw(limited.url, { method: 'GET', path: '/api/health/live' })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.headers['retry-after']).toBe('2');
    expect(codeOf(refused[0]?.text ?? '')).toBe('rate_limited');
  } finally {
    await limited.close();
  }
});

test('with an access token nothing answers without it', async () => {
  const token = 'a-token-of-at-least-thirty-two-characters';
  const guarded = await startStudio({ work: false, env: { ACCESS_TOKEN: token } });
  const ask = (headers: Record<string, string>, path = '/api/health') =>
    sendRaw(guarded.url, { method: 'GET', path, headers });
  try {
    const without = await ask({});
    expect([without.status, codeOf(without.text)]).toEqual([401, 'token_required']);
    expect(without.headers['www-authenticate']).toMatch(/^Bearer /);
    expect((await ask({}, `/api/health?token=${token}`)).status).toBe(401);
    expect((await ask({ Authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask({ Authorization: `Basic ${btoa(`me:${token}`)}` })).status).toBe(200);
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await ask({ Authorization: 'Bearer wrong' })).status).toBe(401);
    }
    expect((await ask({ Authorization: 'Bearer wrong' })).status).toBe(429);
    await expect(fetch(`${guarded.url}/socket.io/?EIO=4&transport=polling`)).resolves.toMatchObject({
      status: 403,
    });
  } finally {
    await guarded.close();
  }
});
