import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { AppError } from '../error/app-error.ts';
import { toProblem } from './to-problem.ts';

const maxHeaderBytes = 16_384;
/** Longer than proxies and programs keep a resting line: closed sooner, it would break under their next request. */
const restMs = 75_000;

/**
 * An HTTP server with the limits of a public one. It takes Node's own request and response classes on purpose:
 * giving it Express's prototypes from birth spares a `setPrototypeOf` a request and paid 3x on Node 20, but on
 * Node 24 it costs 5 to 10 % (1.43-1.50 times the CPU of bare HTTP against 1.29-1.39, measured in pairs).
 */
export function createHttpServer(app: Express): Server {
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: restMs,
      connectionsCheckingInterval: 2000,
      // A missing Host is refused by the door like any other, with a body that says so.
      requireHostHeader: false,
    },
    app,
  );
  server.on('clientError', answerBrokenRequest);
  return server;
}

/** What never became a request is answered too, with the same body as every other refusal. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket | NodeJS.WritableStream): void {
  if (!('writable' in socket) || !socket.writable || error.code === 'ECONNRESET') {
    if ('destroy' in socket) socket.destroy();
    return;
  }
  const problem = toProblem(nameBrokenRequest(error.code ?? ''), randomUUID());
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `X-Request-Id: ${problem.requestId}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function nameBrokenRequest(code: string): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new AppError('headers_too_large', 'The address or the headers are larger than 16 kB.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new AppError('request_timeout', 'The request took too long to arrive.', { retryable: true });
  }
  return new AppError('bad_request', 'This is not a valid HTTP request.');
}
