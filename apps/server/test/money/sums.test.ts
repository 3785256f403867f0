import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerSums, sumMonth, sumNovela, sumNovelas } from '../../src/money/sum-ledger.ts';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/database/connect.ts';
import { createTestDatabase } from '../databases.ts';

let connection: DatabaseConnection;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  connection = connectDatabase({ url: database.url });
  drop = database.drop;
});
afterAll(async () => {
  await connection.close();
  await drop();
});

const micros = fc.integer({ min: -50_000_000, max: 50_000_000 });
const entry = fc.record({
  novela: fc.constantFrom('one', 'two', null),
  purpose: fc.constantFrom<'video' | 'writing'>('video', 'writing'),
  kind: fc.constantFrom('reserve', 'settle', 'release', 'charge'),
  held: micros,
  spent: micros,
  simulated: fc.boolean(),
  at: fc.constantFrom(
    '2026-10-31T23:59:59.999Z',
    '2026-11-01T00:00:00Z',
    '2026-11-30T23:59:59.999Z',
    '2026-12-01T00:00:00Z',
  ),
});
type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

const add = (entries: readonly Entry[], amount: (entry: Entry) => number): number =>
  entries.reduce((sum, one) => sum + amount(one), 0);

/** The sums as a bookkeeper would make them: spent of some entries, held of others. */
const sumsOf = (spending: readonly Entry[], holding: readonly Entry[]): LedgerSums => ({
  video: add(spending, (one) => (!one.simulated && one.purpose === 'video' ? one.spent : 0)),
  writing: add(spending, (one) => (!one.simulated && one.purpose === 'writing' ? one.spent : 0)),
  held: add(holding, (one) => (one.simulated ? 0 : one.held)),
  simulatedSpent: add(spending, (one) => (one.simulated ? one.spent : 0)),
  simulatedHeld: add(holding, (one) => (one.simulated ? one.held : 0)),
});

test('whatever is entered, by several connections at once, every balance is the sum of its entries', async () => {
  const all: Entry[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 12 }), async (entries) => {
      await Promise.all(
        entries.map(({ novela, purpose, kind, held, spent, simulated, at }) =>
          connection.pool.query(
            `INSERT INTO ledger_entries (id, novela_id, purpose, kind, held, spent, simulated, reference, created_at)
             VALUES ($1, $2, $3, $4, $5::numeric / 1000000, $6::numeric / 1000000, $7, $1, $8)`,
            [uuidv7(), novela, purpose, kind, held, spent, simulated, at],
          ),
        ),
      );
      all.push(...entries);
      const ofOne = all.filter(({ novela }) => novela === 'one');
      const inNovember = all.filter(({ at }) => at.startsWith('2026-11'));
      expect(await sumNovela(connection.db, 'one')).toEqual(sumsOf(ofOne, ofOne));
      expect((await sumNovelas(connection.db, ['one', 'nobody'])).get('one') ?? sumsOf([], [])).toEqual(
        sumsOf(ofOne, ofOne),
      );
      expect(await sumMonth(connection.db, new Date('2026-11-22T12:00:00Z'))).toEqual(
        sumsOf(inNovember, all),
      );
    }),
    { numRuns: 25 },
  );
});

test('money that is being settled is counted as held or as spent, and never as neither', async () => {
  const now = new Date('2027-03-10T12:00:00Z');
  const [films, price] = [60, 1_000_000];
  const enter = (id: string, kind: string, held: number, spent: number) =>
    connection.pool.query(
      `INSERT INTO ledger_entries (id, purpose, kind, held, spent, reference, created_at)
       VALUES ($1, 'video', $2, $3::numeric / 1000000, $4::numeric / 1000000, $5, $6)`,
      [uuidv7(), kind, held, spent, id, now],
    );
  const before = await sumMonth(connection.db, now);
  const ids = Array.from({ length: films }, (_, index) => `settled-${index}`);
  for (const id of ids) await enter(id, 'reserve', price, 0);
  let settled = false;
  const read = async (): Promise<void> => {
    while (!settled) {
      const { video, held } = await sumMonth(connection.db, now);
      expect(video + held - before.held).toBe(films * price);
    }
  };
  const readers = [read(), read(), read()];
  for (const id of ids) await enter(id, 'settle', -price, price);
  settled = true;
  await Promise.all(readers);
});
