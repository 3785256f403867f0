import { createCountCache } from '../platform/database/count-cache.ts';
import type { Api } from '../platform/http/api.ts';
import { listMedia, type MediaDeps } from './list-media.ts';

/** Mounts the media library. */
export const mountMediaRoutes = (api: Api, deps: MediaDeps): void => {
  const counts = createCountCache();
  api.handle('GET /api/media', ({ query }) => listMedia(deps, query, counts));
};
