import { extname } from 'node:path';
import type { Job } from '../jobs/job.ts';

/** What the gateway writes beside an object, as S3 hands it out: names in lower case, values as text. */
export function describeObject(job: Job): Record<string, string> {
  const { replicateId, modelId, completedAt, result } = job;
  if (!result || completedAt === undefined) return {};
  const source = result.source ?? `https://replicate.delivery/${replicateId}/output${extname(result.key)}`;
  return {
    'x-amz-meta-replicateid': replicateId,
    'x-amz-meta-modelid': modelId,
    'x-amz-meta-originalurl': source,
    'x-amz-meta-sourceurl': source,
    'x-amz-meta-uploadedat': new Date(completedAt).toISOString(),
  };
}
