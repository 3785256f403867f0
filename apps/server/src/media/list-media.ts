import type { AnswerOf, ParsedOf } from '@novela/contract/endpoints';
import type { MediaItem } from '@novela/contract/media';
import { mediaLibrary } from '@novela/database/schema/media';
import { and, eq, type SQL } from 'drizzle-orm';
import type { CountCache } from '../platform/database/count-cache.ts';
import type { Database } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { decodeCursor, encodeCursor } from '../platform/http/keyset.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import { type MediaPage, type MediaSort, queryPage } from './query-page.ts';

type Query = ParsedOf<'GET /api/media', 'query'>;
type Row = typeof mediaLibrary.$inferSelect;

export interface MediaDeps {
  readonly db: Database;
  readonly storage: Pick<ObjectStorage, 'urlFor'>;
}

const usualLimit = 50;

/** What a cursor remembers of the last row, for each sort. */
const keyOf: Readonly<Record<MediaSort, (row: Row, at: string) => string | number>> = {
  date: (_row, instant) => instant,
  name: (row) => row.fileName ?? '',
  size: (row) => row.fileSizeBytes ?? 0,
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
  const { type, novelaId, cursor } = query;
  const after = cursor === undefined ? undefined : readCursor(cursor, sortBy);
  const offset = after ? 0 : (page - 1) * limit;
  const [rows, total] = await Promise.all([
    queryPage(deps.db, { sortBy, type, novelaId, after, limit: limit + 1, offset }),
    counts.count(JSON.stringify([type, novelaId]), () => deps.db.$count(mediaLibrary, filterOf(query))),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last
      ? encodeCursor([sortBy, keyOf[sortBy](last.row, last.at), last.row.id])
      : null;
  return {
    success: true,
    data: shown.map(({ row }) => presentMedia(row, deps)),
    pagination: { total, page, limit, pages: Math.max(1, Math.ceil(total / limit)), nextCursor },
  };
}

const filterOf = ({ type, novelaId }: Query): SQL | undefined =>
  and(
    type === undefined ? undefined : eq(mediaLibrary.mediaType, type),
    novelaId === undefined ? undefined : eq(mediaLibrary.novelaId, novelaId),
  );

function readCursor(cursor: string, sortBy: MediaSort): NonNullable<MediaPage['after']> {
  const [sort, key, id] = decodeCursor(cursor);
  if (sort !== sortBy || typeof id !== 'string') throw wrongCursor();
  return { key: readKey(key, sortBy), id };
}

function readKey(key: unknown, sortBy: MediaSort): string | number {
  const fits =
    sortBy === 'size'
      ? Number.isSafeInteger(key)
      : typeof key === 'string' && (sortBy === 'name' || !Number.isNaN(Date.parse(key)));
  if (!fits || (typeof key !== 'string' && typeof key !== 'number')) throw wrongCursor();
  return key;
}

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
