import type { ParsedOf } from '@novela/contract/endpoints';
import type { NovelaSummary } from '@novela/contract/novelas';
import { novelas } from '@novela/database/schema/novelas';
import { and, desc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import { readBalances } from '../money/read-balances.ts';
import type { CountCache } from '../platform/database/count-cache.ts';
import { AppError } from '../platform/error/app-error.ts';
import { decodeCursor, encodeCursor } from '../platform/http/keyset.ts';
import { briefOf } from '../takes/present-video.ts';
import { listStrips } from '../takes/read-videos.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { nothingSpent, presentNovela } from './present-novela.ts';

type Query = ParsedOf<'GET /api/novelas', 'query'>;

/** One page of the list. */
export interface NovelaPage {
  readonly data: NovelaSummary[];
  readonly nextCursor: string | null;
  readonly total: number;
}

const usualLimit = 20;

/**
 * Lists novelas, newest first. However many rows: one query for them, one for their strips, one for their money.
 * @throws AppError `validation_failed` for a cursor the studio did not give out
 */
export async function listNovelas(deps: NovelaDeps, query: Query, counts: CountCache): Promise<NovelaPage> {
  const limit = query.limit ?? usualLimit;
  const filter = and(isNull(novelas.deletedAt), byStatus(query), byWords(query));
  const after = query.cursor === undefined ? undefined : afterRow(query.cursor);
  const [rows, total] = await Promise.all([
    deps.db
      .select({ row: novelas, at: sql<string>`${novelas.createdAt}::text` })
      .from(novelas)
      .where(and(filter, after))
      .orderBy(desc(novelas.createdAt), desc(novelas.id))
      .limit(limit + 1),
    counts.count(JSON.stringify([query.status, query.q]), () => deps.db.$count(novelas, filter)),
  ]);
  const page = rows.slice(0, limit);
  const ids = page.map(({ row }) => row.id);
  const [strips, balances] = await Promise.all([listStrips(deps, ids), readBalances(deps.db, ids)]);
  const last = page.at(-1);
  return {
    data: page.map(({ row }) => ({
      ...presentNovela(row),
      money: balances.get(row.id) ?? nothingSpent(row),
      videos: (strips.get(row.id) ?? []).map(briefOf),
    })),
    // The instant travels as the database's own text: a JavaScript date would cut off its microseconds.
    nextCursor: rows.length > limit && last ? encodeCursor([last.at, last.row.id]) : null,
    total,
  };
}

const byStatus = ({ status }: Query): SQL | undefined =>
  status === undefined ? undefined : eq(novelas.status, status);

const byWords = ({ q }: Query): SQL | undefined => {
  if (q === undefined) return undefined;
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(novelas.title, pattern), ilike(novelas.logline, pattern));
};

const afterRow = (cursor: string): SQL => {
  const [at, id] = decodeCursor(cursor);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
    throw new AppError('validation_failed', 'This cursor is not one of this list. Start again without it.');
  return sql`(${novelas.createdAt}, ${novelas.id}) < (${at}::timestamptz, ${id}::text)`;
};
