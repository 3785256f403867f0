import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Job } from '../jobs/job.ts';
import { describeObject } from './describe-object.ts';
import { readRange } from './read-range.ts';

const TYPES: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
};

type Stored = { readonly bytes: Buffer; readonly modified: Date; readonly type: string };

/** Serves one object of the bucket as S3 does for the public: GET and HEAD, Range, ETag, XML errors. */
export async function serveMedia(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  key: string,
  job: Job | undefined,
): Promise<void> {
  const damage = job?.damage;
  if (key === '') return fail(response, 403, 'AccessDenied', 'Access Denied', key);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return fail(
      response,
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      key,
    );
  }
  if (damage === 'archived') {
    const words = "The operation is not valid for the object's storage class";
    return fail(response, 403, 'InvalidObjectState', words, key);
  }
  const stored = damage === 'missing' ? undefined : await read(bucket, key);
  if (!stored) return fail(response, 404, 'NoSuchKey', 'The specified key does not exist.', key);
  const described = {
    ...(damage === 'wrong-type' ? spoil(stored) : stored),
    metadata: job ? describeObject(job) : {},
  };
  send(request, response, described, damage === 'truncated');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  stored: Stored & { readonly metadata: Record<string, string> },
  cut: boolean,
): void {
  const size = stored.bytes.length;
  const etag = `"${createHash('md5').update(stored.bytes).digest('hex')}"`;
  const headers = {
    ...s3Headers(),
    ...stored.metadata,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'max-age=31536000',
    ETag: etag,
    'Last-Modified': stored.modified.toUTCString(),
    'x-amz-server-side-encryption': 'AES256',
  };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  const range = readRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    fail(response, 416, 'InvalidRange', 'The requested range is not satisfiable', '');
    return;
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const part = stored.bytes.subarray(from, to + 1);
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Type': stored.type,
    'Content-Length': String(part.length),
    ...(range ? { 'Content-Range': `bytes ${from}-${to}/${size}` } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  if (!cut) return void response.end(part);
  response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
}

async function read(bucket: string, key: string): Promise<Stored | undefined> {
  const path = resolve(join(bucket, key));
  if (!path.startsWith(resolve(bucket) + sep)) return undefined;
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
    return { bytes, modified: mtime, type: TYPES[extname(path)] ?? 'binary/octet-stream' };
  } catch {
    return undefined;
  }
}

function spoil(stored: Stored): Stored {
  return { ...stored, bytes: Buffer.from('<html><body>Not a film</body></html>'), type: 'text/html' };
}

function s3Headers(): Record<string, string> {
  return {
    Server: 'AmazonS3',
    'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-amz-id-2': randomBytes(48).toString('base64'),
    'Access-Control-Allow-Origin': '*',
  };
}

function fail(response: ServerResponse, status: number, code: string, message: string, key: string): void {
  const headers = s3Headers();
  const ids = `<RequestId>${headers['x-amz-request-id']}</RequestId><HostId>${headers['x-amz-id-2']}</HostId>`;
  const named = key === '' ? '' : `<Key>${key.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</Key>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${named}${ids}</Error>`;
  response.writeHead(status, { ...headers, 'Content-Type': 'application/xml' }).end(body);
}
