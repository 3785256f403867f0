import { randomBytes, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Writes an answer with the three tracing headers that every answer of the gateway carries. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': String(body.length),
    'x-amzn-RequestId': randomUUID(),
    'x-amz-apigw-id': `${randomBytes(11).toString('base64url')}=`,
    'X-Amzn-Trace-Id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`,
  });
  response.end(body);
}
