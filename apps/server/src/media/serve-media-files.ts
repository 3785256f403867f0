import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../platform/error/app-error.ts';
import type { ByteRange, ObjectStorage, StoredObject } from '../platform/object-storage/object-storage.ts';
import { parseRange } from './parse-range.ts';

/**
 * Answers `GET` and `HEAD` of `/media/*key` with the stored object: ranges, entity tags, unchanging caches.
 * Mount it with `app.get('/media/*key', mediaFiles({ storage }))`. Errors go on to the error handler as AppError
 * `not_found` and `range_not_satisfiable`.
 */
export const mediaFiles =
  ({ storage }: { readonly storage: ObjectStorage }): RequestHandler =>
  async (request, response) => {
    const found = await storage.head(keyOf(request));
    if (!found) throw new AppError('not_found', 'There is no such file.');
    describe(response, found);
    if (isKnown(request, found)) return void response.status(304).end();
    const wantsRange = isRangeWanted(request, found);
    const range = wantsRange ? parseRange(request.headers.range, found.bytes) : null;
    if (range === 'unsatisfiable') throw outOfRange(response, found);
    await send(request, response, storage, found, range);
  };

const keyOf = ({ params }: Request): string => {
  const key: unknown = params['key'];
  return Array.isArray(key) ? key.join('/') : String(key);
};

/** Keys are never reused for other content, so a browser may keep what it has. */
function describe(response: Response, { contentType, etag, lastModified }: StoredObject): void {
  response.setHeader('Content-Type', contentType);
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', lastModified.toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', 'inline');
}

const isKnown = ({ headers }: Request, { etag }: StoredObject): boolean =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');

/** A range of an older version is worth nothing: `If-Range` then asks for the whole. */
const isRangeWanted = ({ headers }: Request, { etag }: StoredObject): boolean =>
  headers.range !== undefined && (headers['if-range'] === undefined || headers['if-range'] === etag);

function outOfRange(response: Response, { bytes }: StoredObject): AppError {
  response.setHeader('Content-Range', `bytes */${bytes}`);
  response.removeHeader('Cache-Control');
  return new AppError('range_not_satisfiable', `The file has ${bytes} bytes.`);
}

async function send(
  request: Request,
  response: Response,
  storage: ObjectStorage,
  found: StoredObject,
  range: ByteRange | null,
): Promise<void> {
  const length = range ? range.end - range.start + 1 : found.bytes;
  response.status(range ? 206 : 200);
  response.setHeader('Content-Length', length);
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.bytes}`);
  if (request.method === 'HEAD') return void response.end();
  const body = await storage.read(found.key, range ?? undefined);
  try {
    await pipeline(body, response);
  } catch (error) {
    // A player that jumps to another place hangs up on the old one: nothing is wrong.
    if (!response.destroyed && !response.closed) throw error;
  }
}
