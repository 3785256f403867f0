import type { JobName } from './queue.ts';

interface JobRules {
  /** Further runs after the first one failed. */
  readonly retryLimit: number;
  /** Seconds before the second run; doubled from run to run. */
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  readonly retryBackoff: true;
  /** A run that takes longer counts as failed. */
  readonly expireInSeconds: number;
  /** A process that says nothing for so long has died. Ten is the least the queue offers. */
  readonly heartbeatSeconds: number;
  readonly deleteAfterSeconds: number;
  readonly retentionSeconds: number;
}

const usual: JobRules = {
  retryLimit: 4,
  retryDelay: 1,
  retryDelayMax: 30,
  retryBackoff: true,
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 86_400,
  retentionSeconds: 14 * 86_400,
};

// The crew may take up to three rounds over a scene, each with several answers of a slow model.
const writing: JobRules = { ...usual, retryDelayMax: 5, expireInSeconds: 900 };

/** How patient the queue is with each kind of job. */
export const jobRules: Readonly<Record<JobName, JobRules>> = {
  'write-draft': writing,
  'write-scene': writing,
  'write-script': writing,
  'start-render': usual,
  'follow-render': { ...usual, retryLimit: 10 },
  'save-media': { ...usual, retryLimit: 6 },
  'explain-failure': writing,
};
