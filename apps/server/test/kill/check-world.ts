import { until } from '../until.ts';
import { checkLibrary } from './check-library.ts';
import { checkMessages } from './check-messages.ts';
import type { World } from './open-world.ts';
import type { TakeFacts } from './take-facts.ts';

const parked = new Set(['submission_unknown', 'stuck', 'needs_approval']);
const ended = new Set(['completed', 'failed', 'refused', 'cancelled']);

const readTakes = async ({ holds }: World): Promise<readonly TakeFacts[]> => {
  const { rows } = await holds.query<TakeFacts>(`
    SELECT id, video_id, state, (settings ->> 'seed')::int AS seed, error ->> 'code' AS error_code,
      estimated_cost::float8 AS estimated, conversation_id, provider_job_id, media_id,
      array_remove(ARRAY[s3_key, poster_key, last_frame_key, thumbnail_key], NULL) AS keys,
      file_size_bytes::int AS bytes
    FROM video_takes`);
  return rows;
};

/** Waits until nothing moves any more: no take, no draft, no scene being written, no job. */
export async function untilQuiet(world: World, withinMs = 60_000): Promise<void> {
  const moving = `
    SELECT id, state FROM video_takes WHERE state <> ALL($1)
    UNION ALL SELECT id, status FROM drafts WHERE status = 'writing'
    UNION ALL SELECT id, draft_state FROM novela_videos WHERE draft_state IN ('writing', 'checking')
    UNION ALL SELECT name, state::text FROM pgboss.job
      WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_pgboss%'`;
  let left: unknown[] = [];
  try {
    await until(
      'everything has ended',
      async () => {
        left = (await world.holds.query(moving, [[...ended, ...parked]])).rows;
        return left.length === 0;
      },
      withinMs,
    );
  } catch (error) {
    throw new Error(`Still moving: ${JSON.stringify(left)}`, { cause: error });
  }
}

/** What a run of the checker counted. */
export interface Findings {
  readonly faults: readonly string[];
  readonly states: Readonly<Record<string, number>>;
}

/**
 * Compares what the studio promised, stored, held and spent with what the services outside saw. Every fault is one
 * sentence; `mayFail` holds the seeds whose films were made to fail.
 */
export async function findFaults(world: World, mayFail: ReadonlySet<number>): Promise<Findings> {
  const takes = await readTakes(world);
  const faults = [
    ...(await findBroken(world)),
    ...takes.flatMap((take) => checkEnd(take, mayFail)),
    ...takes.flatMap((take) => checkOrders(world, take)),
    ...(await checkMoney(world, takes)),
    ...(await checkWriting(world)),
    ...(await checkParked(world, takes)),
    ...(await checkLibrary(world, takes)),
    ...(await checkMessages(world, takes)),
    ...checkLog(world),
  ];
  const states: Record<string, number> = {};
  for (const { state } of takes) states[state] = (states[state] ?? 0) + 1;
  return { faults, states };
}

const homes = { take: 'video_takes', draft: 'drafts', novela: 'novelas' } as const;

async function findBroken({ promised, holds }: World): Promise<string[]> {
  const lost: string[] = [];
  for (const { kind, id } of promised) {
    const { rows } = await holds.query(`SELECT 1 FROM ${homes[kind]} WHERE id = $1`, [id]);
    if (rows.length === 0) lost.push(`The ${kind} ${id} was promised and is gone.`);
  }
  return lost;
}

function checkEnd({ id, state, error_code, seed }: TakeFacts, mayFail: ReadonlySet<number>): string[] {
  if (!ended.has(state) && !parked.has(state)) return [`Take ${id} hangs as ${state}.`];
  const failed = state === 'failed' || state === 'refused';
  // Killed again and again in the middle of it: `checkParked` looks whether that is true.
  if (error_code === 'crash_loop') return [];
  return failed && !mayFail.has(seed) ? [`Take ${id} ended as ${state} (${error_code}).`] : [];
}

const ordersOf = ({ vsl }: World, seed: number): number =>
  vsl.requests().filter(({ path: asked, body }) => asked.endsWith('/generate-media') && hasSeed(body, seed))
    .length;

const hasSeed = (body: string, seed: number): boolean =>
  (JSON.parse(body) as { parameters?: { seed?: number } }).parameters?.seed === seed;

const jobsOf = ({ vsl }: World, seed: number) => vsl.jobs().filter(({ input }) => input['seed'] === seed);

function checkOrders(world: World, take: TakeFacts): string[] {
  const orders = ordersOf(world, take.seed);
  const jobs = jobsOf(world, take.seed);
  const faults: string[] = [];
  if (orders > 1 || jobs.length > 1) faults.push(`Take ${take.id} was ordered ${orders} times.`);
  if (take.state === 'cancelled' && orders > 0) faults.push(`Take ${take.id} was called off and ordered.`);
  if (take.provider_job_id !== null && take.provider_job_id !== jobs[0]?.jobId)
    faults.push(`Take ${take.id} follows a job that is not its own.`);
  if (take.state === 'completed' && orders !== 1) faults.push(`Take ${take.id} has a film nobody ordered.`);
  return faults;
}

async function checkWriting({ holds }: World): Promise<string[]> {
  const { rows } = await holds.query<{ what: string }>(`
    SELECT 'draft ' || id || ' ' || error::text AS what FROM drafts WHERE status = 'failed'
      AND error ->> 'code' <> 'crash_loop'
    UNION ALL SELECT 'scene ' || id || ' ' || draft_error::text FROM novela_videos WHERE draft_state = 'failed'
      AND draft_error ->> 'code' <> 'crash_loop'`);
  return rows.map(({ what }) => `Writing failed: ${what}`);
}

/** Nothing is given up as a killer that was not run apart when its process died, twice. */
async function checkParked({ holds }: World, takes: readonly TakeFacts[]): Promise<string[]> {
  const { rows } = await holds.query<{ written: number; killers: number }>(`
    SELECT (SELECT count(*)::int FROM drafts WHERE error ->> 'code' = 'crash_loop')
        + (SELECT count(*)::int FROM novela_videos WHERE draft_error ->> 'code' = 'crash_loop') AS written,
      (SELECT count(*)::int FROM lost_runs WHERE apart > 1) AS killers`);
  const { written, killers } = rows[0] ?? { written: 0, killers: 0 };
  const parkedTakes = takes.filter(({ error_code }) => error_code === 'crash_loop').length;
  return written + parkedTakes > killers
    ? [`${written + parkedTakes} parked, ${killers} died over twice, apart.`]
    : [];
}

const micros = (usd: number): number => Math.round(usd * 1e6);

async function checkMoney(world: World, takes: readonly TakeFacts[]): Promise<string[]> {
  const { query } = world.holds;
  const mayHold = new Map(takes.filter(({ state }) => parked.has(state)).map((take) => [take.id, take]));
  const { rows: held } = await query<{ reference: string; take_id: string; purpose: string; held: number }>(
    `SELECT reference, take_id, purpose, sum(held)::float8 AS held FROM ledger_entries
      GROUP BY reference, take_id, purpose HAVING sum(held) <> 0`,
  );
  const faults = held
    .filter(
      (row) =>
        row.purpose !== 'video' || micros(mayHold.get(row.take_id)?.estimated ?? -1) !== micros(row.held),
    )
    .map(({ reference, held: usd }) => `The ledger still holds $${usd} for ${reference}.`);
  if (held.length < mayHold.size) faults.push('A parked take holds nothing.');
  const { rows: spent } = await query<{ usd: number }>(
    "SELECT coalesce(sum(spent), 0)::float8 AS usd FROM ledger_entries WHERE purpose = 'video'",
  );
  const inDoubt = new Set([...mayHold.values()].map(({ seed }) => seed));
  const jobs = new Map(world.vsl.jobs().map((job) => [job.jobId, job]));
  const charged = world.vsl
    .charges()
    .filter(({ jobId, billed }) => billed && !inDoubt.has(Number(jobs.get(jobId)?.input['seed'])))
    .reduce((sum, { cost }) => sum + micros(cost), 0);
  if (micros(spent[0]?.usd ?? 0) !== charged)
    faults.push(`The ledger spent $${spent[0]?.usd}, the provider charged $${charged / 1e6}.`);
  const { rows: wrong } = await query<{ title: string }>(`
    SELECT title FROM novelas n WHERE total_cost <> (SELECT coalesce(sum(spent), 0) FROM ledger_entries WHERE novela_id = n.id)
      OR created_videos <> (SELECT count(*) FROM novela_videos v WHERE v.novela_id = n.id AND v.selected_take_id IS NOT NULL)`);
  return [...faults, ...wrong.map(({ title }) => `The novela ${title} counts its money or films wrongly.`)];
}

const checkLog = ({ log, complaints }: World): string[] => [
  ...complaints.map((line) => `The server complained: ${line}`),
  ...log
    .filter(({ level }) => level === 'error' || level === 'fatal')
    // A machine with far too much to do: the request was answered 503 and asked again.
    .filter(({ msg, code }) => !(msg === 'request failed' && code === 'database_unavailable'))
    .map((line) => `The log has an error: ${JSON.stringify(line).slice(0, 600)}`),
];
