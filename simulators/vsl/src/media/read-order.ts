import type { FilmOrder } from '../film/make-film.ts';
import { hashText } from '../film/read/random.ts';
import type { Job } from '../jobs/job.ts';

const VEO_SIZES: Record<string, readonly [number, number]> = { '720p': [1280, 720], '1080p': [1920, 1080] };

/** What to film for a job: pixels from `size`, from resolution and aspect ratio, or from width and height; even numbers.
 * `unsaidSeed` stands in when the caller sent no seed. */
export function orderOf(job: Job, unsaidSeed = hashText(job.jobId)): FilmOrder {
  const { input } = job;
  const [width, height] = job.mediaType === 'image' ? pictureSize(job) : filmSize(input);
  const seed = typeof input['seed'] === 'number' ? input['seed'] : unsaidSeed;
  return {
    prompt: String(input['prompt'] ?? ''),
    width,
    height,
    seconds: Number(input['duration'] ?? 5),
    seed,
    sound: input['generate_audio'] !== false,
  };
}

/** Pixels and file format of a picture. */
export function pictureOf(job: Job): { width: number; height: number; format: 'jpg' | 'png' } {
  const [width, height] = pictureSize(job);
  const format = job.input['output_format'] === 'jpg' ? 'jpg' : 'png';
  return { width, height, format };
}

function filmSize(input: Record<string, unknown>): readonly [number, number] {
  const named = /^(\d+)\*(\d+)$/.exec(String(input['size'] ?? ''));
  if (named) return [Number(named[1]), Number(named[2])];
  const [long, short] = VEO_SIZES[String(input['resolution'])] ?? [1280, 720];
  return input['aspect_ratio'] === '9:16' ? [short, long] : [long, short];
}

function pictureSize({ input }: Job): readonly [number, number] {
  const side = (value: unknown) => {
    const wanted = Number(value ?? 1024);
    return Number.isFinite(wanted) ? Math.min(2048, Math.max(64, Math.round(wanted / 2) * 2)) : 1024;
  };
  return [side(input['width']), side(input['height'])];
}
