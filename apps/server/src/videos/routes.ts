import type { Api } from '../platform/http/api.ts';
import type { VideoRequestDeps } from './video-deps.ts';

/** Mounts everything a person can do with one scene. */
export const mountVideoRoutes = (_api: Api, _deps: VideoRequestDeps): void => undefined;
