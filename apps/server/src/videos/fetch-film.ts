import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '../platform/error/app-error.ts';
import { diskFull, isDiskFull } from '../platform/error/disk-full.ts';

const patienceMs = 120_000;
const largestFilm = 1_000_000_000;

/**
 * Fetches a film into a file and checks that it is a whole one: not empty, as long as announced, and beginning the
 * way an MP4 does. Redirects are not followed.
 * @returns the file
 * @throws AppError `output_missing` or `output_unreadable`, both worth another try
 */
export async function fetchFilm(
  url: string,
  file: string,
  expectedBytes: number | null,
  signal: AbortSignal,
): Promise<string> {
  const announced = await download(url, file, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
  const { size } = await stat(file);
  const lengths = [announced, expectedBytes].filter((length) => length !== null);
  if (size === 0) throw unreadable('The file is empty.');
  if (lengths.some((length) => length !== size)) {
    throw unreadable(`The file has ${size} bytes instead of ${lengths.join(' or ')}.`);
  }
  if (!(await beginsLikeFilm(file))) throw unreadable('The file does not begin like an MP4 film.');
  return file;
}

async function download(url: string, file: string, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal, cache: 'no-store' });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw missing(`status ${response.status}`);
    }
    const header = response.headers.get('content-length');
    const announced = header === null ? null : Number(header);
    if (announced !== null && announced > largestFilm) throw unreadable('The file is too large.');
    // The web's stream and Node's are one and the same here, described by two sets of types.
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, limitBytes, createWriteStream(file));
    return announced;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (isDiskFull(error)) throw diskFull(error);
    throw missing(error instanceof Error ? error.message : String(error), error);
  }
}

async function* limitBytes(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > largestFilm) throw unreadable('The file is too large.');
    yield chunk;
  }
}

async function beginsLikeFilm(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.subarray(4, 8).toString('latin1') === 'ftyp';
  } finally {
    await handle.close();
  }
}

const missing = (raw: string, cause?: unknown): AppError =>
  new AppError('output_missing', 'The film was made but cannot be fetched.', { retryable: true, raw, cause });

const unreadable = (raw: string): AppError =>
  new AppError('output_unreadable', 'The film arrived but cannot be read.', { retryable: true, raw });
