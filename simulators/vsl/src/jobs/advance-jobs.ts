import type { Job, Result } from './job.ts';
import type { JobStore } from './keep-jobs.ts';
import { type Pace, paceOf } from './pace.ts';

export type Produce = (job: Job) => Promise<Result>;

/**
 * Moves jobs pending -> processing -> their end. A job that ends well has its file made meanwhile and is not called
 * completed before both its time is over and the file lies in the bucket.
 */
export function advanceJobs(store: JobStore, produce: Produce, pace: Pace) {
  const timers = new Map<string, NodeJS.Timeout[]>();
  const made = new Map<string, Promise<Result>>();
  let closed = false;

  const forget = (jobId: string) => {
    for (const timer of timers.get(jobId) ?? []) clearTimeout(timer);
    timers.delete(jobId);
  };
  const change = (job: Job, now: number, news: Partial<Job>) => {
    if (!closed) store.save({ ...job, ...news, updatedAt: now });
  };
  const resultOf = (job: Job) => {
    const running = made.get(job.jobId) ?? produce(job);
    made.set(job.jobId, running);
    return running;
  };
  const end = async (jobId: string) => {
    const job = store.find(jobId);
    if (!job || isOver(job) || job.outcome.end === 'stuck') return;
    settle(jobId, await endOf(job, resultOf));
  };
  const settle = (jobId: string, news: Partial<Job>) => {
    const latest = store.find(jobId);
    const now = Date.now();
    if (latest && !isOver(latest)) change(latest, now, { ...news, completedAt: now });
    forget(jobId);
    made.delete(jobId);
  };

  return {
    /** Starts (or after a restart resumes) the clock of a job. */
    start(job: Job): void {
      if (isOver(job)) return;
      const { processingAfter, endsAfter } = paceOf(pace, job.estimatedTime);
      const spent = Date.now() - job.createdAt;
      const toProcessing = setTimeout(() => beginProcessing(job.jobId), Math.max(0, processingAfter - spent));
      const toEnd = setTimeout(() => void end(job.jobId), Math.max(0, endsAfter - spent));
      timers.set(job.jobId, [toProcessing, toEnd]);
      if (job.outcome.end === 'completed') void resultOf(job).catch(() => undefined);
    },
    /** Turns the clock of one job to its end now; resolves once the end is written. A stuck job stays stuck. */
    async finish(jobId: string): Promise<void> {
      forget(jobId);
      beginProcessing(jobId);
      await end(jobId);
    },
    /** Writes an end that was told from outside; a job that is over stays as it is. */
    settle,
    /** Forgets every job's clock. */
    reset(): void {
      for (const jobId of [...timers.keys()]) forget(jobId);
      made.clear();
    },
    close(): void {
      closed = true;
      for (const jobId of [...timers.keys()]) forget(jobId);
    },
  };

  function beginProcessing(jobId: string): void {
    const job = store.find(jobId);
    if (job?.status === 'pending') change(job, Date.now(), { status: 'processing' });
  }
}

export type Lifecycle = ReturnType<typeof advanceJobs>;

function isOver(job: Job): boolean {
  return job.status !== 'pending' && job.status !== 'processing';
}

async function endOf(job: Job, resultOf: Produce): Promise<Partial<Job>> {
  if (job.outcome.end === 'failed') return { status: 'failed', error: job.outcome.error };
  // The gateway's store has no word for it: a prediction that was called off is kept as failed.
  if (job.outcome.end === 'cancelled') return { status: 'failed', error: 'Generation canceled' };
  try {
    return { status: 'completed', result: await resultOf(job) };
  } catch (error) {
    return { status: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}
