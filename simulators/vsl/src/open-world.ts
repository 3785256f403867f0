import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScript } from './faults/script-faults.ts';
import { createRateLimit } from './generate/limit-rate.ts';
import { advanceJobs } from './jobs/advance-jobs.ts';
import type { Job } from './jobs/job.ts';
import { keepJobs } from './jobs/keep-jobs.ts';
import type { Pace } from './jobs/pace.ts';
import { createQueue } from './jobs/queue-work.ts';
import { makeResult } from './media/make-result.ts';
import type { StatusForm } from './status/answer-status.ts';

/** One request as it arrived. `at` is milliseconds since 1970. */
export type Recorded = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: number;
};

const MOST_RECORDED = 5000;
const LONGEST_WORK_MS = 600_000;

/** Everything one running simulator knows: jobs, ledger, faults, requests, and where its files lie. */
export function openWorld(pace: Pace, mediaDir: string | undefined) {
  const directory = mediaDir ?? mkdtempSync(join(tmpdir(), 'vsl-simulator-'));
  const bucketDirectory = join(directory, 'bucket');
  mkdirSync(bucketDirectory, { recursive: true });
  const closing = new AbortController();
  const store = keepJobs(directory);
  const queue = createQueue();
  let wanted = new AbortController();
  const produce = (job: Job) => {
    const { signal } = wanted;
    const work = () => {
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WORK_MS)]);
      return makeResult(job, { pace, bucketDirectory, signal: inTime });
    };
    return queue.enqueue(work, signal);
  };
  const lifecycle = advanceJobs(store, produce, pace);
  const script = createScript();
  const rate = createRateLimit();
  const requests: Recorded[] = [];
  const toldEnds = new Map<string, number>();
  let form: StatusForm = 'row';
  let origin = '';
  for (const job of store.all()) lifecycle.start(job);
  return {
    store,
    lifecycle,
    script,
    rate,
    toldEnds,
    bucketDirectory,
    closing: closing.signal,
    bucketUrl: () => `${origin}/vsl-homolog-media`,
    statusForm: () => form,
    answerStatusAs(next: StatusForm): void {
      form = next;
    },
    settleAt(address: string): void {
      origin = address;
    },
    requests: () => [...requests],
    record(request: IncomingMessage, path: string, body: string): void {
      requests.push({ method: request.method ?? '', path, headers: request.headers, body, at: Date.now() });
      if (requests.length > MOST_RECORDED) requests.shift();
    },
    reset(): void {
      wanted.abort();
      wanted = new AbortController();
      lifecycle.reset();
      store.reset();
      script.reset();
      rate.reset();
      toldEnds.clear();
      requests.length = 0;
      form = 'row';
    },
    /** Stops all work and waits until nothing writes any more. */
    async close(): Promise<void> {
      closing.abort();
      wanted.abort();
      lifecycle.close();
      await queue.idle();
      if (mediaDir === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type World = ReturnType<typeof openWorld>;
