import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** The query builder over the pool. Features write their queries with it. */
export type Database = NodePgDatabase<Record<string, never>>;

/** The same inside one transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** For queries that may run inside a transaction or alone. */
export type Executor = Database | Transaction;
