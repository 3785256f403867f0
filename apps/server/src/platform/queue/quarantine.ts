import PQueue from 'p-queue';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';

// What the queue leaves on a job whose process fell silent.
const silent = z.object({ value: z.object({ message: z.literal('job heartbeat timeout') }) });

/** Deaths after which a job runs apart, and deaths apart after which it is blamed for them. */
const mostInCompany = 2;
const mostApart = 2;

/** Runs of jobs that may be what kills their process. */
export interface Quarantine {
  /**
   * Runs a job; one that was lost with its process twice only when no other such job runs here, so that the next
   * deaths tell which of them it was. `run` hears whether this job did it: then it must end the work instead.
   */
  run(job: Pick<JobWithMetadata, 'id' | 'output'>, run: (poisoned: boolean) => Promise<void>): Promise<void>;
}

interface Losses {
  readonly in_company: number;
  readonly apart: number;
}

/** The quarantine of one process. What it knows about jobs outlives the process, in `lost_runs`. */
export function openQuarantine(boss: Pick<PgBoss, 'getDb'>): Quarantine {
  const suspects = openLine();
  const ask = async (text: string, jobId: string): Promise<Losses | undefined> =>
    (await boss.getDb().executeSql(text, [jobId])).rows[0] as Losses | undefined;
  return {
    run: async ({ id, output }, run) => {
      if (!silent.safeParse(output).success) return await run(false);
      const { in_company: inCompany, apart } = (await ask(countLoss, id)) ?? { in_company: 1, apart: 0 };
      if (apart >= mostApart) return await run(true);
      if (inCompany < mostInCompany) return await run(false);
      await suspects(apart, async () => {
        await ask('UPDATE lost_runs SET begun_apart = true WHERE job_id = $1', id);
        try {
          await run(false);
        } finally {
          // It ended, well or not: its process is alive, so it is not what kills it.
          await ask('DELETE FROM lost_runs WHERE job_id = $1', id);
        }
      });
    },
  };
}

/**
 * One at a time, those nobody has died over yet first: one that kills cannot keep the others from ever being done.
 * Whoever comes at the same moment is compared before anybody begins.
 */
function openLine(): (deaths: number, work: () => Promise<void>) => Promise<void> {
  const line = new PQueue({ concurrency: 1, autoStart: false });
  line.addEventListener('idle', () => line.pause());
  return async (deaths, work) => {
    setImmediate(() => line.start());
    await line.add(work, { priority: -deaths });
  };
}

const countLoss = `
  WITH forgotten AS (DELETE FROM lost_runs WHERE last_at < now() - interval '30 days')
  INSERT INTO lost_runs AS lost (job_id, in_company) VALUES ($1, 1)
  ON CONFLICT (job_id) DO UPDATE SET
    in_company = lost.in_company + CASE WHEN lost.begun_apart THEN 0 ELSE 1 END,
    apart = lost.apart + CASE WHEN lost.begun_apart THEN 1 ELSE 0 END,
    begun_apart = false,
    last_at = now()
  RETURNING in_company, apart`;
