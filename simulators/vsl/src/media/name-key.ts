import type { Job } from '../jobs/job.ts';

/** The bucket key of a result: `{mediaType}/{userId}/{YYYY}/{MM}/{DD}/{jobId}/original.{ext}`, date in UTC. */
export function nameKey(job: Job, extension: string): string {
  const [year, month, day] = new Date(job.createdAt).toISOString().slice(0, 10).split('-');
  return `${job.mediaType}/${job.userId}/${year}/${month}/${day}/${job.jobId}/original.${extension}`;
}
