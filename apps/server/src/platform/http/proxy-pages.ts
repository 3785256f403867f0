import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';

/** Pipes what is not ours to the process that renders pages. */
export interface PageProxy {
  handle(req: IncomingMessage, res: ServerResponse): void;
  /** For the sockets a development server reloads pages through. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
}

const waitingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>Novela Studio</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0 1rem;text-align:center}</style>
<p>The pages are just starting.<br>Scenes that are being filmed go on. This page reloads by itself.</p></html>`;

/** Streams both ways, so uploads and streamed pages are not buffered; `pagesUrl` is read at run time. */
export function proxyPages(pagesUrl: URL): PageProxy {
  const forward = (req: IncomingMessage, policy?: string) =>
    request({
      host: pagesUrl.hostname,
      port: pagesUrl.port,
      method: req.method,
      path: req.url,
      // The renderer takes the nonce for its scripts from the policy; nobody outside may choose it.
      headers: {
        ...withoutPolicy(req.headers),
        'x-forwarded-host': req.headers.host ?? '',
        ...(policy ? { 'content-security-policy': policy } : {}),
      },
    });
  return {
    handle: (req, res) => {
      const policy = res.getHeader('Content-Security-Policy');
      const ask = (): void => {
        const upstream = forward(req, policy === undefined ? undefined : String(policy));
        upstream.on('response', (answer) => {
          for (const [name, value] of Object.entries(answer.headers)) if (value) res.setHeader(name, value);
          res.writeHead(answer.statusCode ?? 502);
          answer.on('error', () => res.destroy());
          answer.pipe(res);
        });
        upstream.on('error', () => (mayAskAgain(req, res, upstream) ? ask() : sendWaitingPage(res)));
        res.on('close', () => upstream.destroy());
        req.pipe(upstream);
      };
      ask();
    },
    upgrade: (req, socket, head) => {
      const upstream = forward(req);
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
      upstream.on('response', () => socket.destroy());
      upstream.on('upgrade', (answer, pages, first) => {
        const lines = Array.from({ length: answer.rawHeaders.length / 2 }, (_, index) =>
          answer.rawHeaders.slice(index * 2, index * 2 + 2).join(': '),
        );
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
        pages.on('error', () => socket.destroy());
        if (first.length > 0) socket.write(first);
        if (head.length > 0) pages.write(head);
        pages.pipe(socket).pipe(pages);
      });
      upstream.end();
    },
  };
}

/** A line that rested may be closed over there in the very moment it is used again: nobody has read this yet. */
const mayAskAgain = (req: IncomingMessage, res: ServerResponse, upstream: ClientRequest): boolean =>
  upstream.reusedSocket && req.method === 'GET' && !res.headersSent && !res.destroyed;

function withoutPolicy({
  'content-security-policy': _chosen,
  'content-security-policy-report-only': _reported,
  ...headers
}: IncomingHttpHeaders): IncomingHttpHeaders {
  return headers;
}

function sendWaitingPage(res: ServerResponse): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
  };
  res.writeHead(502, headers).end(waitingPage);
}
