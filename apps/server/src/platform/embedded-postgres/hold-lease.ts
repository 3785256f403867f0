import pg from 'pg';

const leaseName = 'novela-studio lease';

/**
 * A connection that says "this process uses the database". It ends with the process however that dies, so the
 * last one out can tell that nobody is left, and a lost lease tells that the database server itself is gone.
 */
export interface Lease {
  /** Gives the lease back; true when no other process holds one. */
  release(): Promise<boolean>;
}

/**
 * Connects, creates the `novela` database when it is missing, and keeps one connection open.
 * @param url address of the cluster's `postgres` database
 * @param lost called once when the connection ends without `release`
 * @throws the driver's error when the server does not answer or the password does not fit
 */
export async function holdLease(url: string, lost: () => void): Promise<Lease> {
  const client = new pg.Client({
    connectionString: url,
    application_name: leaseName,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
  });
  let released = false;
  client.on('error', () => undefined);
  client.on('end', () => {
    if (!released) lost();
  });
  try {
    await client.connect();
    await createDatabase(client);
  } catch (error) {
    released = true;
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    release: async () => {
      if (released) return false;
      released = true;
      const alone = await isAlone(client);
      await client.end().catch(() => undefined);
      return alone;
    },
  };
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'novela'`);
  if (rowCount !== 0) return;
  await client.query('CREATE DATABASE novela').catch((error: unknown) => {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    // Two first starters may both find it missing: duplicate_database, or the unique index of the catalogue.
    if (code !== '42P04' && code !== '23505') throw error;
  });
}

async function isAlone(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ others: string }>(
      `SELECT count(*) AS others FROM pg_stat_activity
        WHERE application_name = $1 AND pid <> pg_backend_pid()`,
      [leaseName],
    );
    return Number(rows[0]?.others ?? 0) === 0;
  } catch {
    return true;
  }
}
