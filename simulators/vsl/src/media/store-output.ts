import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Job, Result } from '../jobs/job.ts';
import { nameKey } from './name-key.ts';

const EXTENSIONS = { video: 'mp4', image: 'png', audio: 'mp3' };

/**
 * Copies what a webhook says was made into the bucket.
 * @throws Error when the address cannot be fetched
 */
export async function storeOutput(job: Job, output: string, bucketDirectory: string): Promise<Result> {
  const response = await fetch(output);
  if (!response.ok) throw new Error(`Failed to download media: ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const key = nameKey(job, extname(new URL(output).pathname).slice(1) || EXTENSIONS[job.mediaType]);
  const path = join(bucketDirectory, key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.copy`, bytes);
  await rename(`${path}.copy`, path);
  const contentType = response.headers.get('content-type') ?? 'binary/octet-stream';
  return { key, fileSize: bytes.length, contentType, source: output };
}
