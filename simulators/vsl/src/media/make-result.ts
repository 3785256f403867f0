import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFilm } from '../film/make-film.ts';
import { makePicture } from '../film/make-picture.ts';
import { makeSketch } from '../film/make-sketch.ts';
import { makeTune } from '../film/make-tune.ts';
import type { Job, Result } from '../jobs/job.ts';
import type { Pace } from '../jobs/pace.ts';
import { nameKey } from './name-key.ts';
import { orderOf, pictureOf } from './read-order.ts';

type Studio = { readonly pace: Pace; readonly bucketDirectory: string; readonly signal: AbortSignal };
type Facts = Omit<Result, 'key' | 'fileSize' | 'contentType'>;

/**
 * Makes the file of a job and puts it into the bucket. A file that already lies there (after a restart) is kept.
 * @throws Error when the maker fails.
 */
export async function makeResult(job: Job, studio: Studio): Promise<Result> {
  if (job.mediaType === 'image') {
    const { width, height, format } = pictureOf(job);
    return put(
      job,
      studio,
      format,
      `image/${format === 'jpg' ? 'jpeg' : 'png'}`,
      { width, height },
      (target) => makePicture(orderOf(job), target, studio.signal),
    );
  }
  const order = studio.pace === 'instant' ? orderOf(job, 0) : orderOf(job);
  if (job.mediaType === 'audio') {
    return put(job, studio, 'mp3', 'audio/mpeg', { duration: order.seconds }, (target) =>
      makeTune(order, target, studio.signal),
    );
  }
  const facts = { width: order.width, height: order.height, duration: order.seconds, fps: 24 };
  const make = studio.pace === 'instant' ? makeSketch : makeFilm;
  return put(job, studio, 'mp4', 'video/mp4', facts, (target) => make(order, target, studio.signal));
}

async function put(
  job: Job,
  studio: Studio,
  extension: string,
  contentType: string,
  facts: Facts,
  make: (target: string) => Promise<void>,
): Promise<Result> {
  const key = nameKey(job, extension);
  const path = join(studio.bucketDirectory, key);
  await mkdir(dirname(path), { recursive: true });
  const kept = await stat(path).catch(() => undefined);
  if (!kept) {
    const unfinished = `${path}.part.${extension}`;
    await make(unfinished);
    // What a webhook brought meanwhile is the result.
    if (await stat(path).catch(() => undefined)) await rm(unfinished);
    else await rename(unfinished, path);
  }
  const { size } = kept ?? (await stat(path));
  return { key, fileSize: size, contentType, ...facts };
}
