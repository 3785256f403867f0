import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import { readMonth } from './read-balances.ts';

/** Mounts what this month has cost. */
export const mountSpendingRoutes = (
  api: Api,
  { db, now }: { readonly db: Database; readonly now: () => Date },
): void => {
  api.handle('GET /api/spending', async () => ({ success: true, data: await readMonth(db, now()) }));
};
