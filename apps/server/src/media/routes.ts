import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';

export interface MediaDeps {
  readonly db: Database;
  readonly storage: ObjectStorage;
}

/** Mounts the media library. */
export const mountMediaRoutes = (_api: Api, _deps: MediaDeps): void => undefined;
