import type { PriceBook } from '@novela/contract/price-books';
import type { Database } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';

export interface NovelaDeps {
  readonly db: Database;
  readonly storage: ObjectStorage;
  readonly priceBook: PriceBook;
  readonly now: () => Date;
}

/** Mounts everything a person can do with novelas themselves: list, create, read, change, delete, restore. */
export const mountNovelaRoutes = (_api: Api, _deps: NovelaDeps): void => undefined;
