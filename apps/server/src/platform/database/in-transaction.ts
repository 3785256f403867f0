import type { Database, Transaction } from './database.ts';
import { readSqlState } from './read-sql-state.ts';

// Serialization failure and deadlock: PostgreSQL undid everything and asks for another try.
const askedToRepeat: ReadonlySet<string> = new Set(['40001', '40P01']);
const maxAttempts = 3;

/**
 * Runs the work in one transaction and again, at most three times in all, when PostgreSQL undid it for the sake of
 * another one. The work must therefore do nothing outside the transaction.
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  attempt = 1,
): Promise<T> {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (attempt >= maxAttempts || !askedToRepeat.has(readSqlState(error) ?? '')) throw error;
  }
  return await inTransaction(db, work, attempt + 1);
}
