import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../error/app-error.ts';
import { diskFull, isDiskFull } from '../../error/disk-full.ts';
import { contentTypeOf } from '../content-types.ts';
import type { ObjectStorage, StoredObject } from '../object-storage.ts';
import { findPlace } from './find-place.ts';

/** Objects as files under one folder, served from `/media/<key>`. An object is there wholly or not at all. */
export function createLocalStorage({ folder }: { readonly folder: string }): ObjectStorage {
  const placeOf = (key: string): string => {
    const place = findPlace(folder, key);
    if (place === null) throw noObject();
    return place;
  };
  const head = async (key: string): Promise<StoredObject | null> => {
    const place = findPlace(folder, key);
    const found = place === null ? null : await statOf(place);
    return found?.isFile() ? describe(key, found) : null;
  };
  return {
    check: () => tryToWrite(folder),
    head,
    put: async (key, body, _contentType) => {
      const place = placeOf(key);
      try {
        await writeWhole(place, body);
      } catch (cause) {
        throw isDiskFull(cause) ? diskFull(cause) : isBarred(cause) ? notWritable(cause) : cause;
      }
      return describe(key, await stat(place));
    },
    read: async (key, range) => {
      const place = placeOf(key);
      if ((await head(key)) === null) throw noObject();
      return createReadStream(place, range ? { start: range.start, end: range.end } : {});
    },
    remove: async (key) => {
      await rm(placeOf(key), { force: true });
    },
    urlFor: (key) => `/media/${key.split('/').map(encodeURIComponent).join('/')}`,
  };
}

/**
 * Writes beside the place and renames: a crash leaves the old file or the new one, never a half. What an earlier
 * crash left unfinished here is removed.
 */
async function writeWhole(place: string, body: Readable | Buffer): Promise<void> {
  const folder = path.dirname(place);
  const prefix = `.${path.basename(place)}.`;
  const unfinished = path.join(folder, `${prefix}${randomUUID()}.part`);
  await mkdir(folder, { recursive: true });
  try {
    await pipeline(Buffer.isBuffer(body) ? Readable.from([body]) : body, createWriteStream(unfinished));
    await syncToDisk(unfinished);
    await rename(unfinished, place);
    await syncToDisk(folder);
    for (const name of await readdir(folder)) {
      if (name.startsWith(prefix) && name.endsWith('.part'))
        await rm(path.join(folder, name), { force: true });
    }
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function syncToDisk(place: string): Promise<void> {
  // A folder cannot be opened this way on Windows, where renames are durable by themselves.
  const handle = await open(place, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const statOf = async (place: string): Promise<Stats | null> => await stat(place).catch(() => null);

const describe = (key: string, found: Stats): StoredObject => ({
  key,
  bytes: found.size,
  contentType: contentTypeOf(key),
  etag: `"${Math.round(found.mtimeMs).toString(36)}-${found.size.toString(36)}"`,
  lastModified: found.mtime,
});

/** Writes a few bytes and removes them; what a process killed in between left goes with the next ones. */
async function tryToWrite(folder: string): Promise<void> {
  const probe = path.join(folder, '.probe.part');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, 'Can something be saved here?');
  } catch (cause) {
    throw isDiskFull(cause) ? diskFull(cause) : notWritable(cause);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** A folder that is read-only or gone may come back: whoever saves tries again, and nothing is lost meanwhile. */
const notWritable = (cause: unknown): AppError =>
  new AppError('storage_full', 'Films cannot be saved: the folder for them is missing or read-only.', {
    retryable: true,
    cause,
  });

const isBarred = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EIO'].includes(String(error.code));

const noObject = (): AppError => new AppError('not_found', 'There is no such file.');
