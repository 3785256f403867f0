import { idempotencyKeys } from '@novela/database/schema/money';
import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { readSqlState } from '../database/read-sql-state.ts';
import { AppError } from '../error/app-error.ts';
import type { IdempotencyClaim } from './api.ts';

// A second request with the same key waits for the first one's commit this long before it is told to come back.
const waitForFirst = '1500ms';
const lockNotAvailable = '55P03';

/**
 * Does paid work at most once per key: the key is the first row of the same transaction, so parallel requests wait
 * for each other and a repeat gets the stored answer back. Without a claim the work simply runs in a transaction.
 * A failure stores nothing: the same key may then be tried again.
 * @returns what `work` answered, now or the first time; it must be plain JSON
 * @throws AppError `idempotency_key_reused` when the key belongs to another request,
 *   `request_in_progress` when the first one is still running
 */
export async function answerOnce<T>(
  db: Database,
  claim: IdempotencyClaim | null,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (claim === null) return await inTransaction(db, work);
  return await inTransaction(db, async (tx) => {
    if (!(await takeKey(tx, claim))) return await replay<T>(tx, claim);
    const answer = await work(tx);
    await tx
      .update(idempotencyKeys)
      .set({ status: 200, answer: { value: answer } })
      .where(eq(idempotencyKeys.key, claim.key));
    return answer;
  });
}

async function takeKey(tx: Transaction, claim: IdempotencyClaim): Promise<boolean> {
  await tx.execute(sql.raw(`SET LOCAL lock_timeout = '${waitForFirst}'`));
  try {
    const taken = await tx
      .insert(idempotencyKeys)
      .values({ key: claim.key, route: claim.route, requestHash: claim.requestHash })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken.length === 0) return false;
  } catch (error) {
    if (readSqlState(error) !== lockNotAvailable) throw error;
    throw new AppError(
      'request_in_progress',
      'This request is already being worked on. Ask again in a second.',
      {
        retryable: true,
        retryAfter: 1,
        cause: error,
      },
    );
  }
  await tx.execute(sql`SET LOCAL lock_timeout = DEFAULT`);
  return true;
}

async function replay<T>(tx: Transaction, claim: IdempotencyClaim): Promise<T> {
  const [stored] = await tx.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, claim.key));
  if (stored?.route !== claim.route || stored.requestHash !== claim.requestHash) {
    throw new AppError(
      'idempotency_key_reused',
      'This Idempotency-Key was already used for a different request. Make a new key for a new request.',
    );
  }
  claim.onReplay?.();
  // The row was written by `work` above for the same route, whose answer has this type.
  return stored.answer?.['value'] as T;
}
