import type { Readable } from 'node:stream';

/** One stored object. `bytes` is its size. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly etag: string;
  readonly lastModified: Date;
}

/** An inclusive byte range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where films and pictures are kept. Keys look like `video/studio/2026/11/22/<take>/original.mp4`. */
export interface ObjectStorage {
  /** Proves that something can be saved; throws AppError `storage_full` with one sentence when not. */
  check(): Promise<void>;
  /** Writes the whole object or nothing (no half files after a crash). */
  put(key: string, body: Readable | Buffer, contentType: string): Promise<StoredObject>;
  /** Null when there is no such object. */
  head(key: string): Promise<StoredObject | null>;
  /** A stream of the object or of one range of it; throws AppError `not_found`. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** The path or address a browser fetches the object from. */
  urlFor(key: string): string;
}
