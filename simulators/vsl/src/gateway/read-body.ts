import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 10 * 1024 * 1024;

/** Reads a request body as text; undefined when it is above the gateway's 10 MB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(parts).toString('utf8');
}
