import { type Answer, lambdaAnswer } from '../gateway/answer.ts';
import type { Job } from '../jobs/job.ts';

/** From which of its stores the Lambda answers: `row` is the fullest, `webhook` lacks createdAt and updatedAt. */
export type StatusForm = 'row' | 'webhook';

/** Answers `GET /status/{jobId}` for a known or unknown job. There is no progress field. */
export function answerStatus(
  jobId: string,
  job: Job | undefined,
  bucketUrl: string,
  form: StatusForm,
): Answer {
  if (!job) return lambdaAnswer(404, { error: 'Job not found', jobId }, { 'Cache-Control': 'no-cache' });
  const body = {
    ...describe(job, bucketUrl, form),
    _source: 'vsl-media-generation',
    _timestamp: iso(Date.now()),
  };
  return lambdaAnswer(200, body, { 'Cache-Control': 'public, max-age=30' });
}

function describe(job: Job, bucketUrl: string, form: StatusForm): Record<string, unknown> {
  const times =
    form === 'webhook' && job.completedAt !== undefined
      ? {}
      : { createdAt: iso(job.createdAt), updatedAt: iso(job.updatedAt) };
  return {
    jobId: job.jobId,
    status: job.status,
    mediaType: job.mediaType,
    modelId: job.modelId,
    userId: job.userId,
    ...times,
    ...(job.completedAt === undefined
      ? {}
      : { completedAt: iso(job.completedAt), processingTime: job.completedAt - job.createdAt }),
    ...(job.status === 'completed' && job.result ? { result: describeResult(job, bucketUrl, form) } : {}),
    ...(job.status === 'failed' && job.error ? { error: job.error } : {}),
  };
}

/** The relational store keeps the size as BIGINT, which its driver hands over as text. */
function describeResult(job: Job, bucketUrl: string, form: StatusForm): Record<string, unknown> {
  const { key, fileSize, duration, width, height, fps } = job.result ?? { key: '', fileSize: 0 };
  return {
    originalUrl: `${bucketUrl}/${key}`,
    s3Path: key,
    fileSize: form === 'row' ? String(fileSize) : fileSize,
    ...(form === 'row' ? { duration, width, height, fps } : {}),
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
