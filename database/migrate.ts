import pg from 'pg';
import { type Migration, readMigrations } from './read-migrations.ts';

/** The database and the committed migrations do not fit together; the message is one line for the terminal. */
export class MigrationRefusedError extends Error {
  override readonly name = 'MigrationRefusedError';
}

interface Options {
  readonly connectionString: string;
  /** Folder with `NNNN_name.sql` files. */
  readonly migrationsDir: string;
}

// Any number that no other advisory lock of the product uses; every migrating process must agree on it.
const lockKey = 4_815_162_342;

/**
 * Brings the database to the newest schema: every file not yet in `schema_migrations` runs in order, each in one
 * transaction together with its row. Processes that start together wait for each other on one advisory lock.
 * @returns the names applied by this call
 * @throws MigrationRefusedError when an applied file was changed, removed, or a new one sorts before an applied one
 * @throws the driver's error when a statement fails; that file leaves no trace
 */
export async function migrate({ connectionString, migrationsDir }: Options): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  const client = new pg.Client({ connectionString, application_name: 'novela-studio migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A killed process must not hold the lock until its long statement ends: the server notices the loss itself.
    await client.query(`SET client_connection_check_interval = '500ms'`);
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await applyMissing(client, migrations);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
    name TEXT PRIMARY KEY,
    checksum TEXT NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL DEFAULT now()
  )`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migrations ORDER BY name',
  );
  refuseMismatch(rows, migrations);
  const missing = migrations.slice(rows.length);
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

/** Applied migrations must be exactly the first ones of the folder, unchanged. */
function refuseMismatch(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  for (const [index, row] of applied.entries()) {
    const file = migrations[index];
    if (file?.name === row.name && file.checksum === row.checksum) continue;
    if (file?.name === row.name) {
      throw new MigrationRefusedError(
        `Migration ${row.name} was changed after it was applied to this database: restore the file and add a new one`,
      );
    }
    if (migrations.some(({ name }) => name === row.name)) {
      throw new MigrationRefusedError(
        `Migration ${file?.name} sorts before ${row.name}, which is already applied: give it a higher number`,
      );
    }
    throw new MigrationRefusedError(
      `This database has migration ${row.name}, which this version does not know: use a newer version`,
    );
  }
}

async function apply(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (error instanceof Error) error.message = `Migration ${name} failed: ${error.message}`;
    throw error;
  }
}
