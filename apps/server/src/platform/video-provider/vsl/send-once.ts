import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

/** The request was not answered. `sent` is false only when it is certain that no byte of it left. */
export class NotAnsweredError extends Error {
  readonly sent: boolean;

  constructor(sent: boolean, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NotAnsweredError';
    this.sent = sent;
  }
}

interface Options {
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

const largestAnswer = 1_000_000;

/**
 * Sends one request over a connection of its own and never a second time. A pooled connection could die under the
 * request, and then nobody would know whether it had been read; on a fresh one "not connected" proves it was not.
 * @throws NotAnsweredError
 */
export function sendOnce(url: URL, { method, body, headers, timeoutMs }: Options): Promise<WireAnswer> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (cause: unknown) => reject(new NotAnsweredError(connected, cause));
    const request = (secure ? https : http).request(url, {
      method,
      agent: false,
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.on('socket', (socket: Socket) => {
      connected = !secure && !socket.connecting;
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestAnswer) response.destroy(new Error('The answer is too large.'));
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('aborted', () => fail(new Error('The answer broke off.')));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
}
