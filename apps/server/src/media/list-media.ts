import type { AnswerOf, ParsedOf } from '@novela/contract/endpoints';
import type { MediaItem } from '@novela/contract/media';
import { mediaLibrary } from '@novela/database/schema/media';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { CountCache } from '../platform/database/count-cache.ts';
import type { Database } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { decodeCursor, encodeCursor } from '../platform/http/keyset.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';

type Query = ParsedOf<'GET /api/media', 'query'>;
type Row = typeof mediaLibrary.$inferSelect;
type Sort = NonNullable<Query['sortBy']>;

export interface MediaDeps {
  readonly db: Database;
  readonly storage: Pick<ObjectStorage, 'urlFor'>;
}

const usualLimit = 50;

const at = sql<string>`${mediaLibrary.createdAt}::text`;

/** How each sort orders rows, what a cursor remembers of the last one, and which rows come after that. */
const sorts: Readonly<
  Record<
    Sort,
    {
      readonly order: readonly SQL[];
      readonly keyOf: (row: Row, at: string) => string | number;
      readonly after: (key: string | number, id: string) => SQL;
    }
  >
> = {
  date: {
    order: [desc(mediaLibrary.createdAt), desc(mediaLibrary.id)],
    keyOf: (_row, instant) => instant,
    after: (key, id) =>
      sql`(${mediaLibrary.createdAt}, ${mediaLibrary.id}) < (${readInstant(key)}::timestamptz, ${id}::text)`,
  },
  name: {
    order: [asc(mediaLibrary.fileName), asc(mediaLibrary.id)],
    keyOf: (row) => row.fileName ?? '',
    after: (key, id) =>
      sql`(${mediaLibrary.fileName}, ${mediaLibrary.id}) > (${String(key)}::text, ${id}::text)`,
  },
  size: {
    order: [desc(mediaLibrary.fileSizeBytes), desc(mediaLibrary.id)],
    keyOf: (row) => row.fileSizeBytes ?? 0,
    after: (key, id) =>
      sql`(${mediaLibrary.fileSizeBytes}, ${mediaLibrary.id}) < (${readNumber(key)}::bigint, ${id}::text)`,
  },
};

/**
 * Lists stored media: by `cursor` from the last row on, or by `page` counted from 1.
 * @throws AppError `validation_failed` for a cursor of another list
 */
export async function listMedia(
  deps: MediaDeps,
  query: Query,
  counts: CountCache,
): Promise<AnswerOf<'GET /api/media'>> {
  const { limit = usualLimit, page = 1, sortBy = 'date' } = query;
  const sort = sorts[sortBy];
  const filter = and(
    query.type === undefined ? undefined : eq(mediaLibrary.mediaType, query.type),
    query.novelaId === undefined ? undefined : eq(mediaLibrary.novelaId, query.novelaId),
  );
  const after = query.cursor === undefined ? undefined : afterCursor(query.cursor, sortBy);
  const [rows, total] = await Promise.all([
    deps.db
      .select({ row: mediaLibrary, at })
      .from(mediaLibrary)
      .where(and(filter, after))
      .orderBy(...sort.order)
      .limit(limit + 1)
      .offset(query.cursor === undefined ? (page - 1) * limit : 0),
    counts.count(JSON.stringify([query.type, query.novelaId]), () => deps.db.$count(mediaLibrary, filter)),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last ? encodeCursor([sortBy, sort.keyOf(last.row, last.at), last.row.id]) : null;
  return {
    success: true,
    data: shown.map(({ row }) => presentMedia(row, deps)),
    pagination: { total, page, limit, pages: Math.max(1, Math.ceil(total / limit)), nextCursor },
  };
}

function afterCursor(cursor: string, sortBy: Sort): SQL {
  const [sort, key, id] = decodeCursor(cursor);
  if (sort !== sortBy || key == null || typeof id !== 'string') throw wrongCursor();
  return sorts[sortBy].after(key, id);
}

const readInstant = (key: string | number): string => {
  if (typeof key !== 'string' || Number.isNaN(Date.parse(key))) throw wrongCursor();
  return key;
};

const readNumber = (key: string | number): number => {
  if (typeof key !== 'number' || !Number.isSafeInteger(key)) throw wrongCursor();
  return key;
};

const wrongCursor = (): AppError =>
  new AppError('validation_failed', 'This cursor belongs to another list. Start again without it.', {
    fields: [{ path: '/query/cursor', message: 'Not a cursor of this list.' }],
  });

const presentMedia = (row: Row, { storage }: Pick<MediaDeps, 'storage'>): MediaItem => ({
  id: row.id,
  s3Key: row.s3Key,
  s3Url: storage.urlFor(row.s3Key),
  mediaType: row.mediaType,
  fileName: row.fileName,
  fileSizeBytes: row.fileSizeBytes,
  durationSeconds: row.durationSeconds,
  width: row.width,
  height: row.height,
  format: row.format,
  title: row.title,
  description: row.description,
  tags: row.tags ?? [],
  novelaId: row.novelaId,
  videoId: row.videoId,
  jobId: row.jobId,
  thumbnailUrl: row.thumbnailS3Key === null ? row.thumbnailUrl : storage.urlFor(row.thumbnailS3Key),
  createdAt: row.createdAt.toISOString(),
});
