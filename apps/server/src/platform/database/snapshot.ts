import type { PgTransactionConfig } from 'drizzle-orm/pg-core';

/** For several reads that must show one and the same moment. */
export const snapshot: PgTransactionConfig = { isolationLevel: 'repeatable read', accessMode: 'read only' };
