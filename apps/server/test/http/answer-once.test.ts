import { ledgerEntries } from '@novela/database/schema/money';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/in-transaction.ts';
import { answerOnce } from '../../src/platform/http/answer-once.ts';
import type { IdempotencyClaim } from '../../src/platform/http/api.ts';
import { createTestDatabase } from '../databases.ts';
import { until } from '../until.ts';

const connections = 40;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connectDatabase({ url: database.url, max: connections });
  // One after the other: forty opened at once, as the first test would, take a busy machine over a second.
  const open: { release(): void }[] = [];
  while (open.length < connections) open.push(await connection.pool.connect());
  for (const client of open) client.release();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const claim = (key: string, requestHash = 'same'): IdempotencyClaim => ({
  key,
  requestHash,
  route: 'POST /api/novelas/:id/generate-video',
});

/** Work that leaves a paid trace and answers something of its own. */
const pay =
  (reference: string) =>
  async (tx: Parameters<Parameters<DatabaseConnection['db']['transaction']>[0]>[0]) => {
    const id = `${reference} ${Math.random()}`;
    await tx.insert(ledgerEntries).values({ id, purpose: 'video', kind: 'reserve', held: 1, reference: id });
    return { success: true, data: { id, cost: 0.96 } };
  };

const paid = async (reference: string): Promise<number> =>
  (await connection.db.select().from(ledgerEntries)).filter(({ id }) => id.startsWith(reference)).length;

test('ten keys clicked eight times in parallel are paid ten times, and every click gets the same answer', async () => {
  const keys = Array.from({ length: 10 }, (_, index) => `key-${index}`);
  const answers = await Promise.all(
    keys.flatMap((key) =>
      Array.from({ length: 8 }, async () => ({
        key,
        answer: await answerOnce(connection.db, claim(key), pay(key)),
      })),
    ),
  );
  for (const key of keys) {
    const own = answers.filter((entry) => entry.key === key).map(({ answer }) => answer.data.id);
    expect(new Set(own).size).toBe(1);
    expect(await paid(`${key} `)).toBe(1);
  }
});

test('a repeat says that it is one', async () => {
  const onReplay = vi.fn();
  const first = await answerOnce(connection.db, { ...claim('said'), onReplay }, pay('said'));
  expect(onReplay).not.toHaveBeenCalled();
  const second = await answerOnce(connection.db, { ...claim('said'), onReplay }, pay('said'));
  expect(second).toEqual(first);
  expect(onReplay).toHaveBeenCalledOnce();
});

test('the same key for another request is refused', async () => {
  await answerOnce(connection.db, claim('mine'), pay('mine'));
  await expect(answerOnce(connection.db, claim('mine', 'other'), pay('mine'))).rejects.toMatchObject({
    code: 'idempotency_key_reused',
  });
  const elsewhere = { ...claim('mine'), route: 'POST /api/drafts' };
  await expect(answerOnce(connection.db, elsewhere, pay('mine'))).rejects.toMatchObject({ status: 409 });
  expect(await paid('mine ')).toBe(1);
});

test('while the first one runs too long, the second is told to come back; then it gets the answer', async () => {
  const gate = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const first = answerOnce(connection.db, claim('slow'), async (tx) => {
    began.resolve();
    await gate.promise;
    return await pay('slow')(tx);
  });
  await began.promise;
  await expect(answerOnce(connection.db, claim('slow'), pay('slow'))).rejects.toMatchObject({
    code: 'request_in_progress',
    retryable: true,
  });
  gate.resolve();
  expect(await answerOnce(connection.db, claim('slow'), pay('slow'))).toEqual(await first);
});

test('a failure stores nothing, so the same key may be tried again', async () => {
  const failing = answerOnce(connection.db, claim('again'), async (tx) => {
    await pay('again')(tx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await paid('again ')).toBe(0);
  await answerOnce(connection.db, claim('again'), pay('again'));
  expect(await paid('again ')).toBe(1);
});

test('without a key the work simply runs', async () => {
  await answerOnce(connection.db, null, pay('plain'));
  await answerOnce(connection.db, null, pay('plain'));
  expect(await paid('plain ')).toBe(2);
});

test('a transaction PostgreSQL undid for another one is run again', async () => {
  await connection.pool.query('CREATE TABLE balances (id INT PRIMARY KEY, amount INT NOT NULL)');
  await connection.pool.query('INSERT INTO balances VALUES (1, 0), (2, 0)');
  let runs = 0;
  const move = (first: number, second: number) =>
    inTransaction(connection.db, async (tx) => {
      await tx.execute(`UPDATE balances SET amount = amount + 1 WHERE id = ${first}`);
      runs += 1;
      await until('both hold one row', async () => runs >= 2);
      await tx.execute(`UPDATE balances SET amount = amount + 1 WHERE id = ${second}`);
    });
  await Promise.all([move(1, 2), move(2, 1)]);
  const { rows } = await connection.pool.query('SELECT amount FROM balances');
  expect(rows).toEqual([{ amount: 2 }, { amount: 2 }]);
  expect(runs).toBe(3);
});
