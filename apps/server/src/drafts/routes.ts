import type { Api } from '../platform/http/api.ts';
import { readDraft } from './present-draft.ts';
import { retryDraft } from './retry-draft.ts';
import { type StartDeps, startDraft } from './start-draft.ts';

/** Mounts starting, reading and retrying drafts. */
export const mountDraftRoutes = (api: Api, deps: StartDeps): void => {
  api.handle('POST /api/drafts', async ({ body, idempotency }) => ({
    success: true,
    data: await startDraft(deps, body, idempotency),
  }));
  api.handle('GET /api/drafts/:id', async ({ params }) => ({
    success: true,
    data: await readDraft(deps.db, params.id),
  }));
  api.handle('POST /api/drafts/:id/retry', async ({ params, idempotency }) => ({
    success: true,
    data: await retryDraft(deps, params.id, idempotency),
  }));
};
