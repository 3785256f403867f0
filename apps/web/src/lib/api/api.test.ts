import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './ApiError.ts';
import { api } from './api.ts';
import { buildRequest } from './buildRequest.ts';

const answerWith = (status: number, body: string) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('buildRequest', () => {
  it('fills the path, escapes it, and leaves out query values that are not set', () => {
    const { url } = buildRequest(
      'GET /api/novelas',
      { query: { q: 'a & b', status: undefined, limit: '20' } },
      '',
    );
    expect(url).toBe('/api/novelas?q=a+%26+b&limit=20');
    expect(buildRequest('GET /api/novelas/:id', { params: { id: 'a/b' } }, 'http://x').url).toBe(
      'http://x/api/novelas/a%2Fb',
    );
  });
});

describe('api', () => {
  it('sends the body and the idempotency key and returns the answer', async () => {
    const fetched = answerWith(202, JSON.stringify({ success: true, data: { id: 'd1' } }));
    const answer = await api('POST /api/drafts', { body: { sentence: 'Twins.' }, idempotencyKey: 'k1' });
    expect(answer.data.id).toBe('d1');
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('/api/drafts');
    expect(init).toMatchObject({ method: 'POST', body: '{"sentence":"Twins."}' });
    expect(new Headers(init?.headers).get('idempotency-key')).toBe('k1');
  });

  it('turns a problem document into one ApiError with its code, fixes and field errors', async () => {
    answerWith(
      409,
      JSON.stringify({
        success: false,
        code: 'price_changed',
        message: 'The price is $1.20 now.',
        requestId: 'r1',
        retryable: false,
        fixes: [{ label: 'Film', kind: 'approve_price', cost: 1.2, payload: {} }],
      }),
    );
    const failure = await api('GET /api/novelas/:id', { params: { id: 'n' } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ code: 'price_changed', status: 409, requestId: 'r1' });
    expect((failure as ApiError).fixes).toHaveLength(1);
  });

  it('does not take a page of HTML for an answer', async () => {
    answerWith(502, '<html>Bad gateway</html>');
    await expect(api('GET /api/spending')).rejects.toMatchObject({ code: 'unreadable', status: 502 });
    answerWith(200, '{"success":false}');
    await expect(api('GET /api/spending')).rejects.toBeInstanceOf(ApiError);
  });

  it('names a lost connection and a timeout apart, both with status 0', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });
    await expect(api('GET /api/spending')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
    vi.stubGlobal(
      'fetch',
      (_url: string, init: RequestInit) =>
        new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    await expect(api('GET /api/spending', { timeout: 1 })).rejects.toMatchObject({ code: 'timeout' });
  });
});
