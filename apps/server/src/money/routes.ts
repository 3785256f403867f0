import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import { readMonth } from './read-balances.ts';
import { readSpending } from './read-spending.ts';

/** Mounts what this month has cost, and where the money of a novela went. */
export const mountSpendingRoutes = (
  api: Api,
  { db, now }: { readonly db: Database; readonly now: () => Date },
): void => {
  api.handle('GET /api/spending', async () => ({ success: true, data: await readMonth(db, now()) }));
  api.handle('GET /api/novelas/:id/spending', async ({ params }) => ({
    success: true,
    data: await readSpending(db, params.id),
  }));
};
