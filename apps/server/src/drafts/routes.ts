import type { Api } from '../platform/http/api.ts';
import type { DraftDeps } from './draft-deps.ts';

/** Mounts starting, reading and retrying drafts. */
export const mountDraftRoutes = (
  _api: Api,
  _deps: Pick<DraftDeps, 'db' | 'queue' | 'realtime' | 'simulated' | 'log' | 'now'>,
): void => undefined;
