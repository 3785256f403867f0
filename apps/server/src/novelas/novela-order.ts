import type { NovelaSort } from '@novela/contract/novela-order';
import { novelas } from '@novela/database/schema/novelas';
import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { AppError } from '../platform/error/app-error.ts';
import { decodeCursor, encodeCursor } from '../platform/http/keyset.ts';

interface Order {
  readonly by: readonly SQL[];
  /** What the cursor remembers beside the id. An instant travels as the database's own text: a JavaScript date would cut off its microseconds. */
  readonly key: SQL<string>;
  readonly isKey: (text: string) => boolean;
  readonly after: (key: string, id: string) => SQL;
}

const { createdAt, updatedAt, titleKey, id } = novelas;

const latestFirst = (at: typeof createdAt | typeof updatedAt): Order => ({
  by: [desc(at), desc(id)],
  key: sql<string>`${at}::text`,
  isKey: (text) => !Number.isNaN(Date.parse(text)),
  after: (key, last) => sql`(${at}, ${id}) < (${key}::timestamptz, ${last}::text)`,
});

/** How each sort orders the list; the id makes every order total. */
export const novelaOrders: Readonly<Record<NovelaSort, Order>> = {
  newest: latestFirst(createdAt),
  changed: latestFirst(updatedAt),
  title: {
    by: [asc(titleKey), asc(id)],
    key: sql<string>`${titleKey}`,
    isKey: () => true,
    after: (key, last) => sql`(${titleKey}, ${id}) > (${key}::text, ${last}::text)`,
  },
};

/** A cursor that continues this order, and no other, after a row. */
export const cursorAfter = (sort: NovelaSort, key: string, novelaId: string): string =>
  encodeCursor([sort, key, novelaId]);

/**
 * The rows of this order after the one a cursor remembers.
 * @throws AppError `validation_failed` for a cursor of another order
 */
export function afterCursor(sort: NovelaSort, cursor: string): SQL {
  const [of, key, last] = decodeCursor(cursor);
  const { isKey, after } = novelaOrders[sort];
  if (of !== sort || typeof key !== 'string' || typeof last !== 'string' || !isKey(key))
    throw new AppError('validation_failed', 'This cursor belongs to another list. Start again without it.', {
      fields: [{ path: '/query/cursor', message: 'Not a cursor of this list.' }],
    });
  return after(key, last);
}
