import type { PgBoss } from 'pg-boss';
import type { JobName, Jobs } from './queue.ts';

/** What makes two waiting jobs of one kind the same. Pure. */
export const keyOf = (payload: Jobs[JobName]): string => Object.values(payload).join(':');

/** Those of the payloads that have no job which waits, waits to be repeated, or runs. */
export async function findLacking<N extends JobName>(
  boss: PgBoss,
  name: N,
  payloads: readonly Jobs[N][],
): Promise<Jobs[N][]> {
  if (payloads.length === 0) return [];
  const { rows } = await boss.getDb().executeSql(
    `SELECT singleton_key AS key FROM pgboss.job
     WHERE name = $1 AND singleton_key = ANY($2::text[]) AND state IN ('created', 'retry', 'active')`,
    [name, payloads.map(keyOf)],
  );
  const present = new Set(rows.map(({ key }: { key: string }) => key));
  return payloads.filter((payload) => !present.has(keyOf(payload)));
}

/** Jobs that are due and wait for a worker, and the age in seconds of the oldest one. */
export async function measureQueue(
  boss: PgBoss,
): Promise<{ readonly due: number; readonly oldestSeconds: number }> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT count(*)::int AS due, coalesce(extract(epoch FROM now() - min(start_after)), 0)::float8 AS oldest
     FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after < now() AND name NOT LIKE '\\_\\_%'`,
    [],
  );
  const [found] = rows as { due: number; oldest: number }[];
  return { due: found?.due ?? 0, oldestSeconds: found?.oldest ?? 0 };
}
