import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const cents = fc.integer({ min: -5000, max: 5000 }).map((amount) => amount / 100);
const entry = fc.record({
  novela: fc.constantFrom('one', 'two', null),
  purpose: fc.constantFrom('video', 'writing'),
  kind: fc.constantFrom('reserve', 'settle', 'release', 'charge'),
  held: cents,
  spent: cents,
  simulated: fc.boolean(),
  at: fc.constantFrom('2026-10-31T23:59:59.999Z', '2026-11-01T00:00:00Z', '2026-11-22T12:00:00Z'),
});

const summed = `
  SELECT scope,
    coalesce(sum(spent) FILTER (WHERE NOT simulated AND purpose = 'video'), 0)::numeric(14, 6) AS video,
    coalesce(sum(spent) FILTER (WHERE NOT simulated AND purpose = 'writing'), 0)::numeric(14, 6) AS writing,
    coalesce(sum(held) FILTER (WHERE NOT simulated), 0)::numeric(14, 6) AS held,
    coalesce(sum(spent) FILTER (WHERE simulated), 0)::numeric(14, 6) AS simulated_spent,
    coalesce(sum(held) FILTER (WHERE simulated), 0)::numeric(14, 6) AS simulated_held
  FROM ledger_entries, LATERAL (VALUES ('studio'), ('novela:' || novela_id),
    ('month:' || to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM'))) AS scopes (scope)
  WHERE scope IS NOT NULL GROUP BY scope ORDER BY scope`;

test('whatever is entered, by several connections at once, every balance is the sum of its entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 12 }), async (entries) => {
      await Promise.all(
        entries.map(({ novela, purpose, kind, held, spent, simulated, at }) =>
          connection.pool.query(
            `INSERT INTO ledger_entries (id, novela_id, purpose, kind, held, spent, simulated, reference, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $1, $8)`,
            [uuidv7(), novela, purpose, kind, held, spent, simulated, at],
          ),
        ),
      );
      const kept = await connection.pool.query('SELECT * FROM ledger_totals ORDER BY scope');
      expect(kept.rows).toEqual((await connection.pool.query(summed)).rows);
    }),
    { numRuns: 25 },
  );
});
