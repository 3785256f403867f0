import type { ParsedOf } from '@novela/contract/endpoints';
import { mediaLibrary } from '@novela/database/schema/media';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../platform/database/database.ts';

export type MediaSort = NonNullable<ParsedOf<'GET /api/media', 'query'>['sortBy']>;

/** One page of the catalogue. `after` is the key and the id of the last row seen. */
export interface MediaPage {
  readonly sortBy: MediaSort;
  readonly type: string | undefined;
  readonly novelaId: string | undefined;
  readonly after: { readonly key: string | number; readonly id: string } | undefined;
  readonly limit: number;
  readonly offset: number;
}

const { createdAt, fileName, fileSizeBytes, id, mediaType, novelaId } = mediaLibrary;
const [key, last] = [sql.placeholder('key'), sql.placeholder('id')];

/** How each sort orders rows, and which rows come after a given one. */
const sorts: Readonly<Record<MediaSort, { readonly order: readonly SQL[]; readonly after: SQL }>> = {
  date: {
    order: [desc(createdAt), desc(id)],
    after: sql`(${createdAt}, ${id}) < (${key}::timestamptz, ${last}::text)`,
  },
  name: { order: [asc(fileName), asc(id)], after: sql`(${fileName}, ${id}) > (${key}::text, ${last}::text)` },
  size: {
    order: [desc(fileSizeBytes), desc(id)],
    after: sql`(${fileSizeBytes}, ${id}) < (${key}::bigint, ${last}::text)`,
  },
};

// What most pages ask for stands in the statement itself, so that the database plans it once.
const usualRows = 51;

function prepare(db: Database, page: MediaPage, name: string) {
  const query = db
    .select({ row: mediaLibrary, at: sql<string>`${createdAt}::text` })
    .from(mediaLibrary)
    .where(
      and(
        page.type === undefined ? undefined : eq(mediaType, sql.placeholder('type')),
        page.novelaId === undefined ? undefined : eq(novelaId, sql.placeholder('novelaId')),
        page.after && sorts[page.sortBy].after,
      ),
    )
    .orderBy(...sorts[page.sortBy].order)
    .limit(page.limit === usualRows ? usualRows : sql.placeholder('limit'));
  return (page.offset === 0 ? query : query.offset(sql.placeholder('offset'))).prepare(name);
}

type Prepared = ReturnType<typeof prepare>;
const prepared = new WeakMap<Database, Map<string, Prepared>>();

/** The rows of a page, each with its instant as the database writes it. Built and planned once for each shape. */
export function queryPage(db: Database, page: MediaPage): ReturnType<Prepared['execute']> {
  const { sortBy, type, novelaId, after, limit, offset } = page;
  const shape = [sortBy, type, novelaId, after, limit === usualRows ? undefined : limit, offset || undefined];
  const name = `media ${shape.map((part) => (part === undefined ? '-' : part === sortBy ? part : '+')).join('')}`;
  const known = prepared.get(db) ?? new Map<string, Prepared>();
  const statement = known.get(name) ?? prepare(db, page, name);
  prepared.set(db, known.set(name, statement));
  return statement.execute({ type, novelaId, key: after?.key, id: after?.id, limit, offset });
}
