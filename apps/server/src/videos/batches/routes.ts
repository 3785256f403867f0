import type { Api } from '../../platform/http/api.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { filmAll } from './film-all.ts';
import { stopFilming } from './stop-filming.ts';

/** Mounts filming all of an episode, and stopping. */
export const mountBatchRoutes = (api: Api, deps: VideoRequestDeps): void => {
  api.handle('POST /api/novelas/:id/film-all', async ({ params, body, idempotency }) => ({
    success: true,
    data: await filmAll(deps, params.id, body, idempotency),
  }));
  api.handle('POST /api/novelas/:id/stop-filming', async ({ params }) => ({
    success: true,
    data: await stopFilming(deps, params.id),
  }));
};
