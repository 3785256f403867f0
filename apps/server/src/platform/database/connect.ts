import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import { transact } from './transact.ts';

interface Options {
  readonly url: string;
  /** Connections held at most; further work waits up to a second for one. */
  readonly max?: number;
  /** Told about connections that broke while nobody used them. */
  readonly onIdleError?: (error: Error) => void;
}

/** The query builder, the pool under it, and the way out. */
export interface DatabaseConnection {
  readonly db: Database;
  readonly pool: pg.Pool;
  /** Milliseconds one trivial query takes; rejects when the database does not answer. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a pool that survives a database restart: nothing waits longer than a second for a connection or 2.3 s for
 * an answer, and a broken idle connection is dropped instead of ending the process.
 */
export function connectDatabase({ url, max = 8, onIdleError }: Options): DatabaseConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 1000,
    query_timeout: 2300,
    statement_timeout: 2000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'novela-studio',
  });
  // Without a listener pg turns the loss of an idle connection into an uncaught exception.
  pool.on('error', (error) => onIdleError?.(error));
  // The same for a connection that is lost while it is lent out; its query fails too and tells the story.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = drizzle(pool);
  db.transaction = (work, config) => transact(pool, work, config);
  return {
    db,
    pool,
    ping: async () => {
      const startedAt = performance.now();
      await pool.query('SELECT 1');
      return performance.now() - startedAt;
    },
    close: () => pool.end(),
  };
}
