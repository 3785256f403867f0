import { randomBytes, randomUUID } from 'node:crypto';
import { FAILURE_TEXTS } from '../faults/failure-texts.ts';
import { type FileFault, isFileFault, isJobFault, type JobFault } from '../faults/fault.ts';
import type { Script } from '../faults/script-faults.ts';
import type { FileDamage, Job, Outcome } from '../jobs/job.ts';
import type { JobStore } from '../jobs/keep-jobs.ts';
import type { Accepted } from './accept-request.ts';

/** Creates the job of an accepted request and books the prediction in the ledger. */
export function createJob(accepted: Accepted, store: JobStore, script: Script, now: number): Job {
  const seen = {
    userId: accepted.userId,
    modelId: accepted.modelId,
    prompt: String(accepted.input['prompt']),
    ...(typeof accepted.input['seed'] === 'number' ? { seed: accepted.input['seed'] } : {}),
  };
  const jobFault = script.take('generate', seen, isJobFault);
  const fileFault = script.take('generate', seen, isFileFault);
  const job = newJob(accepted, now, {
    outcome: outcomeOf(jobFault),
    ...(fileFault ? { damage: damageOf(fileFault) } : {}),
  });
  store.save(job);
  // Replicate bills no prediction that failed, and every one that was called off while it ran.
  const billed = jobFault?.kind === 'failed' ? (jobFault.charged ?? false) : true;
  const { jobId, userId, modelId } = job;
  store.charge({ jobId, userId, modelId, cost: accepted.estimatedCost, startedAt: now, billed });
  return job;
}

/** A job whose prediction Replicate refused: failed from the start, nothing booked. */
export function createRefusedJob(accepted: Accepted, store: JobStore, details: string, now: number): Job {
  const error = `Replicate API error: ${details}`;
  const job = { ...newJob(accepted, now, { outcome: { end: 'failed', error } }), status: 'failed' as const };
  const failed: Job = { ...job, error, completedAt: now };
  store.save(failed);
  return failed;
}

function newJob(accepted: Accepted, now: number, fate: { outcome: Outcome; damage?: FileDamage }): Job {
  const { userId, mediaType, modelId, input, estimatedTime } = accepted;
  return {
    jobId: randomUUID(),
    userId,
    mediaType,
    modelId,
    input,
    replicateId: randomBytes(17).toString('hex').slice(0, 26),
    estimatedTime,
    ...fate,
    createdAt: now,
    updatedAt: now,
    status: 'pending',
  };
}

function outcomeOf(fault: JobFault | undefined): Outcome {
  if (!fault) return { end: 'completed' };
  if (fault.kind !== 'failed') return { end: fault.kind };
  const text = fault.error ?? 'E005';
  return { end: 'failed', error: FAILURE_TEXTS[text] ?? text };
}

function damageOf(fault: FileFault): FileDamage {
  return fault.kind.slice('file-'.length) as FileDamage;
}
