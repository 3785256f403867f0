import path from 'node:path';
import { MigrationRefusedError, migrate } from '@novela/database/migrate';
import type { Logger } from 'pino';
import { startEmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.ts';
import { StartError } from './platform/error/start-error.ts';
import { hideSecrets } from './platform/log/create-log.ts';

/** A migrated database. */
export interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

// The same place seen from the sources and from the built server.
const migrationsDir = path.resolve(import.meta.dirname, '../../../database/migrations');

/**
 * Starts the embedded PostgreSQL, or uses the one at `databaseUrl`, and brings it to the newest schema.
 * @throws StartError, EmbeddedPostgresError or MigrationRefusedError, each with one line for the terminal
 */
export async function openDatabase(
  { databaseUrl, dataDir }: { readonly databaseUrl: string | null; readonly dataDir: string },
  log: Logger,
): Promise<OpenDatabase> {
  const server =
    databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir, log: (line) => log.info(line) })
      : { url: databaseUrl, stop: async () => undefined };
  try {
    const applied = await migrate({ connectionString: server.url, migrationsDir });
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    return server;
  } catch (error) {
    await server.stop();
    throw explain(error, server.url);
  }
}

function explain(error: unknown, url: string): unknown {
  if (error instanceof MigrationRefusedError || !(error instanceof Error)) return error;
  if (error.message.startsWith('Migration '))
    return new StartError(hideSecrets(error.message), { cause: error });
  const { hostname, port, pathname } = new URL(url);
  const reason = hideSecrets(error.message) || ('code' in error ? String(error.code) : 'no answer');
  return new StartError(
    `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be used (${reason}): check DATABASE_URL.`,
    { cause: error },
  );
}
