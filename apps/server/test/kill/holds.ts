import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Where a transaction is to be stopped: at a statement, or right before its commit. */
export interface HoldPlace {
  readonly table: string;
  readonly at: 'statement' | 'commit';
  /** Columns of the new row, as JSON. */
  readonly match: Readonly<Record<string, unknown>>;
}

/** A stop that was set up. */
export interface Hold {
  /** Resolves when a transaction stands still here. */
  reached(withinMs?: number): Promise<void>;
  /** Undoes what stands still here, as the loss of the connection does. */
  undo(): Promise<void>;
  /** Lets it go on: what waited before its commit is committed, though nobody is there to hear it. */
  letGo(): Promise<void>;
}

const tables = [
  'video_takes',
  'novela_videos',
  'drafts',
  'ledger_entries',
  'media_library',
  'agent_messages',
  'idempotency_keys',
] as const;

const setup = `
  CREATE SCHEMA holds;
  CREATE TABLE holds.place (id int PRIMARY KEY, tab text NOT NULL, at text NOT NULL, match jsonb NOT NULL);
  CREATE FUNCTION holds.stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE place int;
  BEGIN
    FOR place IN SELECT id FROM holds.place
      WHERE tab = TG_TABLE_NAME AND at = TG_ARGV[0] AND to_jsonb(NEW) @> match
    LOOP
      PERFORM pg_advisory_xact_lock_shared(4711, place);
    END LOOP;
    RETURN NEW;
  END $$;
  ${tables
    .map(
      (table) => `
  CREATE TRIGGER hold_statement BEFORE INSERT OR UPDATE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION holds.stand_still('statement');
  CREATE CONSTRAINT TRIGGER hold_commit AFTER INSERT OR UPDATE ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION holds.stand_still('commit');`,
    )
    .join('')}`;

/**
 * Makes a database in which the test can stop any chosen statement or commit of the studio, from outside: triggers
 * wait for a lock that the test keeps.
 */
export async function openHolds(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(setup);
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // The database is thrown away under connections that rest.
  pool.on('error', () => undefined);
  let last = 0;
  const waiting = async (id: number): Promise<number[]> => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 4711 AND objid = $1 AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [id],
    );
    return rows.map(({ pid }) => pid);
  };
  const open = async (id: number): Promise<void> => {
    await client.query('DELETE FROM holds.place WHERE id = $1', [id]);
    await client.query('SELECT pg_advisory_unlock(4711, $1)', [id]);
  };
  return {
    query: pool.query.bind(pool),
    hold: async ({ table, at, match }: HoldPlace): Promise<Hold> => {
      last += 1;
      const id = last;
      await client.query('SELECT pg_advisory_lock(4711, $1)', [id]);
      await client.query('INSERT INTO holds.place VALUES ($1, $2, $3, $4)', [id, table, at, match]);
      return {
        reached: async (withinMs = 40_000) => {
          const deadline = Date.now() + withinMs;
          while ((await waiting(id)).length === 0) {
            if (Date.now() > deadline)
              throw new Error(`Nothing came by ${table} ${at} ${JSON.stringify(match)}.`);
            await pause(10);
          }
        },
        undo: async () => {
          const pids = await waiting(id);
          await client.query('SELECT pg_terminate_backend(pid, 5000) FROM unnest($1::int[]) AS pid', [pids]);
          await open(id);
        },
        letGo: async () => {
          const pids = await waiting(id);
          await open(id);
          // What was let go has ended when its locks are gone.
          const stillHeld = `SELECT 1 FROM pg_locks WHERE locktype = 'transactionid' AND granted AND pid = ANY($1)`;
          while ((await client.query(stillHeld, [pids])).rows.length > 0) await pause(5);
        },
      };
    },
    close: async () => {
      await Promise.all([client.end(), pool.end()]);
    },
  };
}

export type Holds = Awaited<ReturnType<typeof openHolds>>;
