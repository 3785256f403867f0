import { request } from 'node:http';
import type { ErrorCode } from '@novela/contract/error-codes';

/** A request as bare HTTP: `fetch` refuses to send much of what must be refused. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
  /** Sent as it stands, in place of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is wrong, the answer's status and code, words its sentence must contain, and the request. */
export type BadRequest = readonly [
  what: string,
  status: number,
  code: ErrorCode,
  sentence: RegExp,
  bad: RawRequest,
];

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends the request to the studio at `url`; POST /api/novelas where it does not say otherwise. */
export function sendRaw(
  url: string,
  { method = 'POST', path = '/api/novelas', ...rest }: RawRequest,
): Promise<RawAnswer> {
  const body = rest.raw ?? (rest.body === undefined ? '' : JSON.stringify(rest.body));
  const described = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const headers = { ...(body === '' ? {} : described), ...rest.headers };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: new URL(url).port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
