import type { MediaType } from '../generate/models.ts';

export type JobStatus = 'pending' | 'processing' | 'completed' | 'failed';

/** What will become of a job: decided when it is created, by default `completed`. */
export type Outcome =
  | { readonly end: 'completed' }
  | { readonly end: 'stuck' }
  | { readonly end: 'cancelled' }
  | { readonly end: 'failed'; readonly error: string };

/** How the stored result is spoilt, if at all. */
export type FileDamage = 'missing' | 'truncated' | 'wrong-type' | 'archived';

/** What the finished file is: pixels, seconds, frames per second, bytes. */
export type Result = {
  readonly key: string;
  readonly fileSize: number;
  readonly contentType: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  readonly fps?: number;
  /** Where a webhook said it was made; absent when it was made here. */
  readonly source?: string;
};

/** One generation job. Times are milliseconds since 1970. */
export type Job = {
  readonly jobId: string;
  readonly userId: string;
  readonly mediaType: MediaType;
  readonly modelId: string;
  readonly input: Record<string, unknown>;
  readonly replicateId: string;
  readonly estimatedTime: number;
  readonly outcome: Outcome;
  readonly damage?: FileDamage;
  readonly createdAt: number;
  status: JobStatus;
  updatedAt: number;
  completedAt?: number;
  result?: Result;
  error?: string;
};

/** One created prediction: the money spent at Replicate's door (USD). `billed` is false when Replicate did not charge. */
export type Charge = {
  readonly jobId: string;
  readonly userId: string;
  readonly modelId: string;
  readonly cost: number;
  readonly startedAt: number;
  readonly billed: boolean;
};
