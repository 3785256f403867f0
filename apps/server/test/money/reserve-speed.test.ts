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

/** As many entries at once as fit into the time one statement may take. */
async function fillLedger(entries: number): Promise<void> {
  const atOnce = 5_000;
  for (let part = 0; part * atOnce < entries; part++) {
    await connection.pool.query(
      `INSERT INTO ledger_entries (id, novela_id, take_id, conversation_id, purpose, kind, held, spent, reference)
       SELECT 'e' || $1 || '-' || n, CASE WHEN n % 2 = 0 THEN 'busy' ELSE 'other' || n % 50 END, 't' || n, 'c' || n,
         'video', CASE WHEN n % 3 = 0 THEN 'reserve' ELSE 'charge' END, CASE WHEN n % 3 = 0 THEN 0.01 ELSE 0 END, 0.01,
         'r' || $1 || '-' || n
       FROM generate_series(1, ${atOnce}) AS n`,
      [String(part)],
    );
  }
}

const readOnce = () =>
  Promise.all([readBalances(connection.db, ['busy']), readMonth(connection.db, new Date())]);

test('a reservation takes less than 25 ms with a hundred thousand entries in the ledger, all of this month', async () => {
  await measure(20, reserveOnce);
  const empty = percentile95(await measure(200, reserveOnce));
  await fillLedger(100_000);
  const reserved = percentile95(await measure(200, reserveOnce));
  const read = percentile95(await measure(200, readOnce));
  process.stderr.write(
    `p95: reserve ${reserved.toFixed(1)} ms (with an empty ledger ${empty.toFixed(1)} ms), balances ${read.toFixed(1)} ms\n`,
  );
  // On a machine that is busy with other things everything is slower; the length of the ledger must not add to it.
  expect(reserved).toBeLessThan(Math.max(25, empty * 2));
  expect(read).toBeLessThan(Math.max(25, empty * 2));
}, 60_000);

test('the sums the database keeps are those of the entries, to the last micro-dollar', async () => {
  const { rows } = await connection.db.execute(sql`
    SELECT count(*)::int AS wrong FROM (
      SELECT sum(spent) AS spent, sum(held) AS held FROM ledger_entries WHERE novela_id = 'busy'
      EXCEPT SELECT video + writing, held FROM ledger_totals WHERE scope = 'novela:busy'
    ) AS difference`);
  expect(rows).toEqual([{ wrong: 0 }]);
  const { rows: all } = await connection.db.execute(sql`
    SELECT (SELECT sum(spent) FROM ledger_entries) - (SELECT video + writing FROM ledger_totals WHERE scope LIKE 'month:%')
      AS spent, (SELECT sum(held) FROM ledger_entries) - (SELECT held FROM ledger_totals WHERE scope = 'studio') AS held`);
  expect(all.map(({ spent, held }) => [Number(spent), Number(held)])).toEqual([[0, 0]]);
});
