import type { Lifecycle } from '../jobs/advance-jobs.ts';
import type { Job, JobStatus } from '../jobs/job.ts';
import { storeOutput } from '../media/store-output.ts';

/** What a webhook tells: the prediction as it stands. */
export type Prediction = {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly output?: unknown;
  readonly error?: unknown;
};

/**
 * Does with a prediction's news what the Lambda does and gives the status the job has then. `aborted` is a word the
 * Lambda does not know: the job stays as it is.
 * @throws Error when the output cannot be stored
 */
export async function carryOut(
  job: Job,
  { status, output, error }: Prediction,
  { lifecycle, bucketDirectory }: { readonly lifecycle: Lifecycle; readonly bucketDirectory: string },
): Promise<JobStatus> {
  if (status === 'succeeded') {
    const first: unknown = Array.isArray(output) ? output[0] : output;
    if (typeof first !== 'string') throw new Error('No output in the prediction');
    lifecycle.settle(job.jobId, {
      status: 'completed',
      result: await storeOutput(job, first, bucketDirectory),
    });
    return 'completed';
  }
  if (status !== 'failed' && status !== 'canceled') return job.status;
  const said = typeof error === 'string' ? error : 'Generation failed';
  lifecycle.settle(job.jobId, {
    status: 'failed',
    error: status === 'canceled' ? 'Generation canceled' : said,
  });
  return 'failed';
}
