import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect, type PgTransactionConfig } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import type { Transaction } from './database.ts';
import { isLostConnection } from './lost-connection.ts';

type NoSchema = Record<string, never>;
type NoTables = ExtractTablesWithRelations<NoSchema>;

const dialect = new PgDialect();

/**
 * Runs work in one transaction on a connection of its own. A connection that broke or fell silent on the way is
 * thrown away at once: rolling back on it would wait a second time, and giving it back (or never giving it back,
 * as the query builder does when BEGIN itself fails) would use the pool up until nothing works any more.
 */
export async function transact<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  config?: PgTransactionConfig,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const session = new NodePgSession<NoSchema, NoTables>(client, dialect, undefined);
  const tx = new NodePgTransaction<NoSchema, NoTables>(dialect, session, undefined);
  try {
    await client.query('BEGIN');
    if (config) await tx.setTransaction(config);
    const result = await work(tx);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await rollBack(client, error);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Answers the error that makes the connection useless, if there is one. */
async function rollBack(client: pg.PoolClient, error: unknown): Promise<Error | undefined> {
  if (isLostConnection(error)) return error instanceof Error ? error : new Error(String(error));
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}
