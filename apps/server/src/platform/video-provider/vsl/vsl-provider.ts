import { AppError } from '../../error/app-error.ts';
import type { Ping, RenderOrder, RenderStatus, Ticket, VideoProvider } from '../video-provider.ts';
import { readPingAnswer } from './read-ping-answer.ts';
import { doubt, readStartAnswer } from './read-start-answer.ts';
import { readStatusAnswer } from './read-status-answer.ts';
import { NotAnsweredError, sendOnce } from './send-once.ts';

export interface VslOptions {
  /** Address of the gateway including its stage, for example `https://host/homolog`. */
  readonly baseUrl: string;
  /** Whom the gateway counts requests for. */
  readonly userId: string;
  /** Longest wait for the answer to an order, in milliseconds. */
  readonly startTimeoutMs?: number;
}

// The gateway gives up after 29 s; waiting a little longer lets its own answer arrive.
const startTimeout = 32_000;
const statusTimeout = 10_000;
const pingTimeout = 3_000;

/**
 * The VSL media gateway as a video provider: `POST /generate-media`, `GET /status/{jobId}` as its public source
 * describes them. An order is sent once and never repeated here.
 */
export function createVslProvider({ baseUrl, userId, startTimeoutMs }: VslOptions): VideoProvider {
  const base = new URL(`${baseUrl.replace(/\/+$/, '')}/`);
  return {
    id: 'vsl',
    userId,
    start: (order) => start(new URL('generate-media', base), userId, order, startTimeoutMs ?? startTimeout),
    status: (ticket) => askStatus(new URL(`status/${encodeURIComponent(ticket.jobId)}`, base), base),
    ping: () => ping(new URL('status/ping', base)),
  };
}

/** An unknown job costs nothing, and the answer proves that gateway and function are there. */
async function ping(url: URL): Promise<Ping> {
  const startedAt = performance.now();
  try {
    const problem = readPingAnswer(await sendOnce(url, { method: 'GET', timeoutMs: pingTimeout }));
    const latencyMs = performance.now() - startedAt;
    return problem === null ? { reachable: true, latencyMs } : { reachable: false, latencyMs, problem };
  } catch {
    return { reachable: false, latencyMs: null };
  }
}

async function start(url: URL, userId: string, order: RenderOrder, timeoutMs: number): Promise<Ticket> {
  const { prompt, ...parameters } = order.parameters;
  const body = JSON.stringify({ userId, mediaType: 'video', modelId: order.modelId, prompt, parameters });
  try {
    const answer = await sendOnce(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      timeoutMs,
    });
    return readStartAnswer(answer);
  } catch (error) {
    if (!(error instanceof NotAnsweredError)) throw error;
    if (error.sent) throw doubt('no answer', error.message, error);
    throw new AppError('provider_unavailable', 'The video service cannot be reached.', {
      charged: false,
      retryable: true,
      raw: error.message,
      cause: error,
    });
  }
}

async function askStatus(url: URL, base: URL): Promise<RenderStatus> {
  try {
    // The gateway lets caches keep an answer for 30 seconds.
    const headers = { 'cache-control': 'no-store', pragma: 'no-cache' };
    return readStatusAnswer(await sendOnce(url, { method: 'GET', headers, timeoutMs: statusTimeout }), base);
  } catch (error) {
    if (!(error instanceof NotAnsweredError)) throw error;
    throw new AppError('provider_unavailable', 'The video service cannot be asked right now.', {
      retryable: true,
      raw: error.message,
      cause: error,
    });
  }
}
