import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBalances, readMonth } from '../../src/money/read-balances.ts';
import { reserve } from '../../src/money/reserve.ts';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/in-transaction.ts';
import { createTestDatabase } from '../databases.ts';

let connection: DatabaseConnection;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  connection = connectDatabase({ url: database.url });
  drop = database.drop;
  await connection.pool.query(
    `INSERT INTO novelas (id, title, target_episodes, cap) VALUES ('busy', 'Busy', 1, 9000)`,
  );
  await connection.pool.query(`UPDATE studio_settings SET monthly_cap = 90000`);
});
afterAll(async () => {
  await connection.close();
  await drop();
});

const percentile95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

const measure = async (times: number, work: () => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const startedAt = performance.now();
    await work();
    taken.push(performance.now() - startedAt);
  }
  return taken;
};

const reserveOnce = () => {
  const id = uuidv7();
  const place = { novelaId: 'busy', videoId: null, takeId: id, conversationId: id };
  const hold = { purpose: 'video', amount: 10_000, reference: id, simulated: false } as const;
  return inTransaction(connection.db, (tx) => reserve(tx, place, [hold], new Date()));
};

/**
 * A year of filming: twelve entries for each scene, as the pipeline makes them, over fifty novelas and twelve months.
 * As many at once as fit into the time one statement may take.
 */
async function fillLedger(entries: number): Promise<void> {
  const atOnce = 5_000;
  for (let part = 0; part * atOnce < entries; part++) {
    await connection.pool.query(
      `INSERT INTO ledger_entries (id, novela_id, take_id, conversation_id, purpose, kind, held, spent, reference, created_at)
       SELECT 'e' || $1 || '-' || n, CASE WHEN n % 10 = 0 THEN 'busy' ELSE 'other' || n % 50 END, 't' || n, 'c' || n,
         CASE WHEN n % 12 < 2 THEN 'video' ELSE 'writing' END,
         CASE n % 6 WHEN 0 THEN 'reserve' WHEN 1 THEN 'settle' ELSE 'charge' END,
         CASE n % 6 WHEN 0 THEN 0.01 WHEN 1 THEN -0.01 ELSE 0 END, CASE WHEN n % 6 = 0 THEN 0 ELSE 0.01 END,
         'r' || $1 || '-' || n, now() - (n % 12) * interval '30 days'
       FROM generate_series(1, ${atOnce}) AS n`,
      [String(part)],
    );
  }
  // As autovacuum would have done within that year.
  await connection.pool.query('VACUUM ANALYZE ledger_entries');
}

/** What a small write takes on this machine just now, whatever it does besides. */
const writeOnce = () =>
  inTransaction(connection.db, async (tx) => {
    await tx.execute(sql`UPDATE studio_settings SET monthly_cap = monthly_cap WHERE id = 1`);
  });

const readOnce = () =>
  Promise.all([readBalances(connection.db, ['busy']), readMonth(connection.db, new Date())]);

test('a reservation takes less than 40 ms with a hundred thousand entries, a year of filming, in the ledger', async () => {
  await measure(20, reserveOnce);
  const empty = percentile95(await measure(200, reserveOnce));
  await fillLedger(100_000);
  const [writes, reserves]: [number[], number[]] = [[], []];
  for (let round = 0; round < 200; round++) {
    writes.push(...(await measure(1, writeOnce)));
    reserves.push(...(await measure(1, reserveOnce)));
  }
  const [bare, reserved] = [percentile95(writes), percentile95(reserves)];
  const read = percentile95(await measure(200, readOnce));
  process.stderr.write(
    `p95: reserve ${reserved.toFixed(1)} ms (with an empty ledger ${empty.toFixed(1)} ms), balances ${read.toFixed(1)} ms, a bare write ${bare.toFixed(1)} ms\n`,
  );
  // A busy machine is slower at everything: there, what a bare write takes meanwhile is the measure.
  expect(reserved).toBeLessThan(Math.max(40, bare * 8));
  expect(read).toBeLessThan(Math.max(40, bare * 8));
}, 60_000);
