import * as conversations from '@novela/database/schema/conversations';
import * as media from '@novela/database/schema/media';
import * as money from '@novela/database/schema/money';
import * as novelas from '@novela/database/schema/novelas';
import * as videos from '@novela/database/schema/videos';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../databases.ts';

const described = [conversations, media, money, novelas, videos]
  .flatMap((module): unknown[] => Object.values(module))
  .filter((value): value is PgTable => is(value, PgTable))
  .map((table) => getTableConfig(table));

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const select = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query<Row>(sql, values)).rows;

describe('the migrated database', () => {
  it('has exactly the tables the query builder knows', async () => {
    // The migration runner and the queue keep a table each and speak SQL to it.
    const rows = await select<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_name NOT IN ('schema_migrations', 'lost_runs') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(described.map(({ name }) => name).sort());
  });

  it.each(described.map((table) => [table.name, table] as const))(
    '%s has the columns the query builder knows',
    async (name, table) => {
      const rows = await select<{ name: string; nullable: string }>(
        `SELECT column_name AS name, is_nullable AS nullable FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 ORDER BY 1`,
        [name],
      );
      const known = table.columns.map((column) => ({
        name: column.name,
        nullable: column.notNull ? 'NO' : 'YES',
      }));
      expect(rows).toEqual(known.sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
  );

  it('has an index behind every foreign key', async () => {
    const bare = await select<{ key: string }>(
      `SELECT c.conname AS key FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`,
    );
    expect(bare).toEqual([]);
  });

  it('keeps every time with its zone and every price with six decimals', async () => {
    const loose = await select<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND (data_type = 'timestamp without time zone'
         OR (column_name ~ '(cost|cap|held|spent)$' AND (data_type <> 'numeric' OR numeric_scale <> 6)))`,
    );
    expect(loose).toEqual([]);
  });

  it('refuses to change or delete what the ledger says', async () => {
    await client.query(
      `INSERT INTO ledger_entries (id, purpose, kind, spent, reference) VALUES ('entry', 'writing', 'charge', 0.02, 'resp_1')`,
    );
    await expect(client.query('UPDATE ledger_entries SET spent = 0')).rejects.toThrow('append-only');
    await expect(client.query('DELETE FROM ledger_entries')).rejects.toThrow('append-only');
  });
});
