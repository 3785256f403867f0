import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Charge, Job } from './job.ts';

type Line = { readonly job: Job } | { readonly charge: Charge };

/**
 * Jobs and the money ledger, in memory and as JSON lines in `directory` (the last line of a job wins), so that both
 * outlive a restart. A torn last line, as a kill leaves it, is skipped.
 */
export function keepJobs(directory: string) {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'jobs.jsonl');
  const jobs = new Map<string, Job>();
  const charges: Charge[] = [];
  for (const line of readLines(path)) {
    if ('job' in line) jobs.set(line.job.jobId, line.job);
    else charges.push(line.charge);
  }
  mendTail(path);
  const write = (line: Line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
  return {
    find: (jobId: string) => jobs.get(jobId),
    all: () => [...jobs.values()],
    charges: () => [...charges],
    save(job: Job): void {
      jobs.set(job.jobId, job);
      write({ job });
    },
    charge(charge: Charge): void {
      charges.push(charge);
      write({ charge });
    },
    reset(): void {
      jobs.clear();
      charges.length = 0;
      rmSync(path, { force: true });
    },
  };
}

export type JobStore = ReturnType<typeof keepJobs>;

/** Ends a torn last line, so that the next one does not join it. */
function mendTail(path: string): void {
  if (existsSync(path) && !readFileSync(path, 'utf8').endsWith('\n')) appendFileSync(path, '\n');
}

function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(readLine);
}

function readLine(text: string): Line[] {
  if (text === '') return [];
  try {
    return [JSON.parse(text) as Line];
  } catch {
    return [];
  }
}
