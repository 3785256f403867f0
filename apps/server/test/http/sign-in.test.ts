import { once } from 'node:events';
import { createServer } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';

const token = 'a-token-of-at-least-thirty-two-characters';
let studio: Studio;
const pages = createServer((_req, res) => res.end('<p>pages</p>'));

beforeAll(async () => {
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const address = pages.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  studio = await startStudio({
    work: false,
    env: { ACCESS_TOKEN: token, PAGES_URL: `http://127.0.0.1:${port}` },
  });
});
afterAll(async () => {
  await studio.close();
  pages.close();
});

const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${studio.url}${path}`, { redirect: 'manual', headers: { Accept: 'text/html', ...headers } });
const type = (typed: string, to = '/', origin = studio.url) =>
  fetch(`${studio.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ token: typed, to }),
  });
const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

test('a browser without the token is led to a page without scripts, in its language', async () => {
  const led = await open('/novelas/1?tab=crew');
  expect([led.status, led.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fnovelas%2F1%3Ftab%3Dcrew']);
  const page = await open('/sign-in?to=%2Fnovelas%2F1', { 'Accept-Language': 'pt-BR,en;q=0.5' });
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('lang="pt"');
  expect(html).toContain('value="/novelas/1"');
  expect(html).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  // Without it a browser hides where the form was filled in, and the door refuses it.
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
});

test('the token buys a cookie that opens pages, the API and sockets, and does not contain it', async () => {
  const signedIn = await type(token, '/novelas/1');
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/novelas/1']);
  const whole = signedIn.headers.get('set-cookie') ?? '';
  expect(whole).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/);
  expect(whole).not.toContain(token);
  const Cookie = cookieOf(signedIn);
  expect((await open('/', { Cookie })).status).toBe(200);
  expect((await open('/api/spending', { Cookie })).status).toBe(200);
  expect((await open('/api/spending')).status).toBe(401);
  expect((await open('/api/spending', { Cookie: `${Cookie.slice(0, -2)}xx` })).status).toBe(401);
  const options = { transports: ['websocket'], forceNew: true, reconnection: false };
  const socket = io(studio.url, { ...options, extraHeaders: { Cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('connect_error', reject);
  });
  socket.close();
  const stranger = io(studio.url, options);
  await new Promise<void>((resolve) => {
    stranger.once('connect_error', () => resolve());
  });
  stranger.close();
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in'])(
  'after signing in nobody is sent to %s',
  async (to) => {
    expect((await type(token, to)).headers.get('location')).toBe('/');
  },
);

test('a page of another site cannot type for somebody', async () => {
  const refused = await type(token, '/', 'https://evil.example');
  expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null]);
});

test('the sixth wrong token within a minute has to wait, and so has the right one after it', async () => {
  for (let attempt = 1; attempt <= 5; attempt++) expect((await type('wrong')).status).toBe(401);
  const sixth = await type('wrong');
  expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await sixth.text()).toContain('Wait a minute');
  expect((await type(token)).status).toBe(429);
});
