import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';

/** Mounts what this month has cost. */
export const mountSpendingRoutes = (
  _api: Api,
  _deps: { readonly db: Database; readonly now: () => Date },
): void => undefined;
