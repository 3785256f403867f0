import type { Transaction } from '../database/database.ts';

/** Every durable job with its payload. Payloads are ids only: the database holds the facts. */
export interface Jobs {
  'write-draft': { readonly draftId: string; readonly round: number };
  /** Writes a scene without filming it. */
  'write-scene': { readonly videoId: string; readonly conversationId: string };
  'write-script': { readonly takeId: string };
  'start-render': { readonly takeId: string };
  'follow-render': { readonly takeId: string };
  'save-media': { readonly takeId: string };
  'explain-failure': { readonly takeId: string };
}

export type JobName = keyof Jobs;

export interface SendOptions {
  /** The job exists exactly when this transaction commits; an equal job that still waits is not doubled. */
  readonly in?: Transaction;
  /** Not before this many seconds from now. */
  readonly afterSeconds?: number;
}

/** What a handler is told about this run of a job. `attempt` counts from 1. */
export interface JobRun {
  readonly id: string;
  readonly attempt: number;
  /** True when the queue will not run this job again if it fails now; false while the process stops. */
  readonly lastAttempt: boolean;
  /** True when this job took its process down four times, the last two apart from others under the same suspicion. */
  readonly poisoned: boolean;
  /** Aborted when the run took too long, or when the process stops and its grace is over. */
  readonly signal: AbortSignal;
}

export type JobHandler<N extends JobName> = (payload: Jobs[N], run: JobRun) => Promise<void>;

/** Durable jobs: at least once, so every handler must be harmless when repeated. */
export interface Queue {
  send<N extends JobName>(name: N, payload: Jobs[N], options?: SendOptions): Promise<void>;
  work<N extends JobName>(
    name: N,
    options: { readonly concurrency: number },
    handler: JobHandler<N>,
  ): Promise<void>;
  /** Those of the given payloads for which no such job waits or runs. */
  findLacking<N extends JobName>(name: N, payloads: readonly Jobs[N][]): Promise<Jobs[N][]>;
  /** How the queue is: jobs that are due and wait, and for how many seconds the oldest of them. */
  measure(): Promise<{ readonly due: number; readonly oldestSeconds: number }>;
  /** Lets running jobs finish for at most this many seconds; what still runs then goes back into the queue. */
  stop(graceSeconds: number): Promise<void>;
}
