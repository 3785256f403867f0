import type { PriceBook } from '@novela/contract/price-books';
import type { Database } from '../platform/database/database.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';

export interface NovelaDeps {
  readonly db: Database;
  readonly storage: ObjectStorage;
  readonly priceBook: PriceBook;
  readonly now: () => Date;
}
